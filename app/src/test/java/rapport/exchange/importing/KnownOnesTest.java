package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.bruno;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.Saving;
import rapport.platform.ids.Ids;

/** A file of three: one who is known by its website, one by name and town, and one whom nobody knows. */
@FreshDatabaseTest
class KnownOnesTest {

    private static final String FIRMS = """
        id,name,town,website,email,staff,motto
        1,Alpha Ltd,Bern,www.alpha.example,new@alpha.example,10,grow
        2,Beta,Paris,,info@beta.example,20,
        3,Gamma,Rome,gamma.example,,30,stay
        """;

    private static final String STAFF = """
        no,name,firm
        1,Ann Other,1
        2,Bea Three,3
        """;

    @Autowired
    private Imports imports;

    @Autowired
    private Undoing undoing;

    @Autowired
    private Organisations organisations;

    @Autowired
    private CustomFields fields;

    @Autowired
    private DSLContext db;

    @TempDir
    private Path folder;

    private PartyId alpha;
    private PartyId beta;

    @BeforeEach
    void someAreKnown() {
        fields.add("organisation", FieldDraft.text("Motto"), amina);
        alpha = firm("Alpha", "Berlin", "https://alpha.example", "old@alpha.example", 7);
        beta = firm("Beta", "Paris", null, null, null);
        db.update(PARTY)
                .set(PARTY.CUSTOM, JSONB.valueOf("{\"own_motto\": \"be kind\"}"))
                .where(PARTY.ID.eq(alpha))
                .execute();
    }

    private PartyId firm(String name, String town, String website, String email, Integer staff) {
        Organisation firm = new Organisation(
                new PartyId(Ids.next()),
                name,
                null,
                null,
                website,
                staff,
                email,
                null,
                null,
                new Address(null, town, null, null, null),
                0);
        return ((Saving.Saved) organisations.create(firm, PartyRole.CUSTOMER, true, bruno)).id();
    }

    @Test
    void without_a_word_all_are_added_and_suggested() throws IOException {
        ImportResult result = bring("");

        assertThat(result.files().getFirst()).returns(3L, FileResult::created);
        assertThat(db.fetchCount(PARTY, PARTY.NAME.in("Alpha", "Alpha Ltd", "Beta", "Gamma")))
                .isEqualTo(5);
        assertThat(db.fetchCount(LOOK_ALIKE)).isPositive();
    }

    @Test
    void skipped_the_known_stay_as_they_are_and_stand_for_their_rows() throws IOException {
        String before = state();

        ImportResult result = bring("known: skip");

        assertThat(result.files().getFirst())
                .returns(1L, FileResult::created)
                .returns(2L, FileResult::unchanged)
                .returns(0L, FileResult::updated)
                .returns(0L, FileResult::rejected);
        assertThat(state()).isEqualTo(before);
        assertThat(db.fetchValue(LINK.TO_ID, LINK.FROM_ID.in(person("Ann Other"))))
                .isEqualTo(alpha);
        assertThat(db.fetchCount(LOOK_ALIKE)).isZero();
        assertThat(bring("known: skip").files().getFirst()).returns(0L, FileResult::created);
    }

    @Test
    void updated_the_known_become_what_the_file_says() throws IOException {
        ImportResult result = bring("known: update");

        assertThat(result.files().getFirst())
                .returns(1L, FileResult::created)
                .returns(2L, FileResult::updated)
                .returns(0L, FileResult::unchanged);
        assertThat(db.fetchValue(PARTY.NAME, PARTY.ID.eq(alpha))).isEqualTo("Alpha Ltd");
        assertThat(db.fetchValue(PARTY.TOWN, PARTY.ID.eq(alpha))).isEqualTo("Bern");
        assertThat(db.fetchValue(ORGANISATION.EMPLOYEES, ORGANISATION.ID.eq(alpha)))
                .isEqualTo(10);
        assertThat(motto(alpha)).contains("grow");
        assertThat(db.fetchValues(CONTACT_POINT.NORMALISED))
                .contains("new@alpha.example")
                .doesNotContain("old@alpha.example");
    }

    @Test
    void filled_the_known_get_what_they_had_not_and_keep_the_rest() throws IOException {
        ImportResult result = bring("known: fill");

        assertThat(result.files().getFirst())
                .returns(1L, FileResult::created)
                .returns(1L, FileResult::updated)
                .returns(1L, FileResult::unchanged);
        assertThat(db.fetchValue(PARTY.NAME, PARTY.ID.eq(alpha))).isEqualTo("Alpha");
        assertThat(db.fetchValue(PARTY.TOWN, PARTY.ID.eq(alpha))).isEqualTo("Berlin");
        assertThat(db.fetchValue(PARTY.EMAIL, PARTY.ID.eq(alpha))).isEqualTo("old@alpha.example");
        assertThat(db.fetchValue(ORGANISATION.EMPLOYEES, ORGANISATION.ID.eq(alpha)))
                .isEqualTo(7);
        assertThat(motto(alpha)).contains("be kind");
        assertThat(db.fetchValue(PARTY.EMAIL, PARTY.ID.eq(beta))).isEqualTo("info@beta.example");
        assertThat(db.fetchValue(ORGANISATION.EMPLOYEES, ORGANISATION.ID.eq(beta)))
                .isEqualTo(20);
        assertThat(db.fetchValues(CONTACT_POINT.NORMALISED)).contains("old@alpha.example", "info@beta.example");
    }

    @Test
    void whatever_was_done_is_taken_back() throws IOException {
        for (String known : new String[] {"skip", "update", "fill"}) {
            String before = state();
            ImportResult result = bring("known: " + known);
            assertThat(undoing.undo(result.job(), bruno.id())).as(known).isInstanceOf(Undo.Done.class);
            assertThat(state()).as(known).isEqualTo(before);
            assertThat(db.fetchCount(PARTY, PARTY.NAME.eq("Gamma"))).as(known).isZero();
        }
    }

    @Test
    void who_looks_like_several_is_none_of_them() throws IOException {
        firm("Beta", "Paris", null, null, null);

        assertThat(bring("known: update").files().getFirst())
                .returns(2L, FileResult::created)
                .returns(1L, FileResult::updated);
    }

    @Test
    void two_rows_for_one_known_are_not_both_taken() throws IOException {
        Path firms = Files.writeString(folder.resolve("firms.csv"), FIRMS + "4,Alpha again,Bern,alpha.example,,1,\n");

        ImportResult result = imports.run(Brought.request(mapping("known: update"), firms));

        assertThat(result.files().getFirst()).returns(1L, FileResult::rejected).returns(4L, FileResult::read);
        assertThat(Files.readString(Path.of(String.valueOf(result.rejectedFile()))))
                .contains("looks like the same known one as a row before");
    }

    private ImportResult bring(String known) throws IOException {
        Path firms = Files.writeString(folder.resolve("firms.csv"), FIRMS);
        Path staff = Files.writeString(folder.resolve("staff.csv"), STAFF);
        return imports.run(Brought.request(mapping(known), firms, staff));
    }

    private Path mapping(String known) throws IOException {
        return Files.writeString(folder.resolve("mapping.yaml"), known + """

            source: shop
            files:
              - file: firms.csv
                kind: organisation
                set: firms
                key: id
                fields: {name: name, town: town, website: website, email: email, employees: staff, own_motto: motto}
              - file: staff.csv
                kind: person
                set: staff
                key: no
                fields: {name: name, works_at: {column: firm, of: firms}}
            """);
    }

    private org.jooq.Select<org.jooq.Record1<PartyId>> person(String name) {
        return db.select(PARTY.ID).from(PARTY).where(PARTY.NAME.eq(name));
    }

    private String motto(PartyId firm) {
        return String.valueOf(db.fetchValue(PARTY.CUSTOM, PARTY.ID.eq(firm)));
    }

    /** All that is known of the two. */
    private String state() {
        return db.select(PARTY.asterisk().except(PARTY.VERSION))
                        .from(PARTY)
                        .where(PARTY.ID.in(alpha, beta))
                        .orderBy(PARTY.ID)
                        .fetch()
                        .formatJSON()
                + db.selectFrom(ORGANISATION)
                        .where(ORGANISATION.ID.in(alpha, beta))
                        .orderBy(ORGANISATION.ID)
                        .fetch()
                        .formatJSON()
                + db.select(CONTACT_POINT.PARTY_ID, CONTACT_POINT.VALUE, CONTACT_POINT.IS_MAIN)
                        .from(CONTACT_POINT)
                        .where(CONTACT_POINT.PARTY_ID.in(alpha, beta))
                        .orderBy(CONTACT_POINT.VALUE)
                        .fetch()
                        .formatJSON();
    }
}
