package rapport.interactions;

import rapport.Cast;
import rapport.directory.Address;
import rapport.directory.LinkKind;
import rapport.directory.Links;
import rapport.directory.NewLink;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.directory.Saving.Saved;

/** A firm and its people, as tests of contacts need them. */
public final class Known {

    private Known() {}

    public static PartyId firm(Organisations organisations, String name) {
        Organisation firm = new Organisation(null, name, null, null, null, null, null, null, null, Address.NONE, 0);
        return ((Saved) organisations.create(firm, PartyRole.CUSTOMER, true, Cast.bruno)).id();
    }

    /** A person who works at the firm since ever. */
    public static PartyId person(People people, Links links, PartyId firm, String given, String family) {
        PartyId id = stranger(people, given, family);
        links.add(new NewLink(id, firm, LinkKind.WORKS_AT, null, null, null), Cast.bruno);
        return id;
    }

    public static PartyId stranger(People people, String given, String family) {
        Person person = new Person(null, null, given, family, null, null, null, null, null, Address.NONE, 0);
        return ((Saved) people.create(person, null, null, true, Cast.bruno)).id();
    }
}
