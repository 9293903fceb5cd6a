package rapport.exchange.imports;

import java.util.UUID;

/** Somebody who was brought and looks like somebody known. */
public record PairRow(UUID known, String knownName, UUID brought, String broughtName, String kind, String why) {

    public String knownHref() {
        return (kind.equals("person") ? "/people/" : "/organisations/") + known;
    }

    /** Both beside each other, to be merged or set aside. */
    public String compareHref() {
        return "/duplicates/" + known + "/" + brought;
    }

    public String broughtHref() {
        return (kind.equals("person") ? "/people/" : "/organisations/") + brought;
    }
}
