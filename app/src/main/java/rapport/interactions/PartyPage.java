package rapport.interactions;

import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;

/** Where a party's own page is. */
public final class PartyPage {

    private PartyPage() {}

    public static String of(PartyCard party) {
        return of(party.id(), party.kind());
    }

    public static String of(PartyId id, PartyKind kind) {
        return (kind == PartyKind.PERSON ? "/people/" : "/organisations/") + id;
    }
}
