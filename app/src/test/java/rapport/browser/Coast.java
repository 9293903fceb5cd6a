package rapport.browser;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import rapport.Cast;
import rapport.RunningServer;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.directory.Saving;
import rapport.relationships.Relationship;
import rapport.relationships.Relationships;

/** A customer for the tests: a hotel on the coast with one person who speaks for it. */
record Coast(PartyId hotel, PartyId elena, Relationship relationship) {

    static Coast settle(RunningServer server, String name) {
        return settle(server.beans(), name);
    }

    static Coast settle(BeanFactory server, String name) {
        Address porto = new Address("Rua da Foz 1", "Porto", null, "4150", "Portugal");
        Organisation hotel = new Organisation(
                new PartyId(new UUID(0, 0)),
                name,
                null,
                "Hotel group",
                null,
                46,
                null,
                "+351 912 555 014",
                null,
                porto,
                0);
        PartyId id = saved(server.getBean(Organisations.class).create(hotel, PartyRole.CUSTOMER, true, Cast.amina));
        Person elena = new Person(
                new PartyId(new UUID(0, 0)),
                null,
                "Elena",
                "Marsh",
                "Head of food and drink",
                null,
                null,
                null,
                null,
                Address.NONE,
                0);
        PartyId person = saved(server.getBean(People.class).create(elena, id, null, true, Cast.amina));
        return new Coast(
                id,
                person,
                server.getBean(Relationships.class).of(id, Cast.amina).getFirst());
    }

    String path() {
        return "/relationships/" + relationship.id();
    }

    private static PartyId saved(Saving saving) {
        return ((Saving.Saved) saving).id();
    }
}
