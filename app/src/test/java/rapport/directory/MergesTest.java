package rapport.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.directory.tables.Address.ADDRESS;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;
import rapport.WholeDatabase;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.customization.Tag;
import rapport.customization.Tags;
import rapport.directory.Merges.Versioned;
import rapport.interactions.Attachments;
import rapport.platform.ids.Ids;
import rapport.platform.text.Texts;
import rapport.platform.undo.Undo;
import rapport.platform.undo.Undoing;
import rapport.platform.user.Subject;

/** Two parties become one, and two again. */
@RapportTest
class MergesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CustomFields fields;

    @Autowired
    Merges merges;

    @Autowired
    List<Belongings> belongings;

    @Autowired
    Undo undo;

    @Autowired
    Tags tags;

    @Autowired
    Attachments attachments;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void every_foreign_key_to_a_party_is_somebodys() {
        Set<String> claimed = belongings.stream()
                .flatMap(module -> module.columns().stream())
                .map(MergesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(db.fetch("""
                        select n.nspname || '.' || t.relname || '.' || a.attname
                        from pg_constraint c
                        join pg_class t on t.oid = c.conrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        join pg_attribute a on a.attrelid = t.oid and a.attnum = any (c.conkey)
                        where c.contype = 'f' and c.confrelid = 'directory.party'::regclass
                        """).map(row -> row.get(0, String.class)));

        assertThat(there).hasSizeGreaterThan(15);
        assertThat(claimed)
                .as("a table that names parties is offered by the Belongings of its module")
                .isEqualTo(there);
    }

    @Test
    void what_is_attached_has_a_name_for_every_column() {
        assertThat(merges.columns())
                .isNotEmpty()
                .allSatisfy(column -> assertThat(Texts.t(Merges.key(column))).isNotBlank());
    }

    @Test
    void one_gets_what_the_other_had_and_the_values_that_were_chosen() {
        World world = new World(db, events, new Random(7));
        PartyId stays = world.organisations().get(0);
        PartyId goes = world.organisations().get(1);
        db.update(PARTY)
                .set(PARTY.EMAIL, "old@one.example")
                .where(PARTY.ID.eq(stays))
                .execute();
        db.update(PARTY)
                .set(PARTY.EMAIL, "new@two.example")
                .where(PARTY.ID.eq(goes))
                .execute();
        db.update(ORGANISATION)
                .set(ORGANISATION.EMPLOYEES, 84)
                .where(ORGANISATION.ID.eq(stays))
                .execute();
        db.update(ORGANISATION)
                .set(ORGANISATION.EMPLOYEES, 120)
                .where(ORGANISATION.ID.eq(goes))
                .execute();
        String name = db.fetchValue(PARTY.NAME, PARTY.ID.eq(stays));
        Map<String, Integer> attached = attached(goes);

        merges.merge(seen(stays), seen(goes), EnumSet.of(MergeField.EMAIL, MergeField.EMPLOYEES), bruno);

        assertThat(db.fetchValue(PARTY.EMAIL, PARTY.ID.eq(stays))).isEqualTo("new@two.example");
        assertThat(db.fetchValue(PARTY.NAME, PARTY.ID.eq(stays))).isEqualTo(name);
        assertThat(db.fetchValue(ORGANISATION.EMPLOYEES, ORGANISATION.ID.eq(stays)))
                .isEqualTo(120);
        assertThat(db.fetchCount(
                        CONTACT_POINT,
                        CONTACT_POINT.PARTY_ID.eq(stays).and(CONTACT_POINT.IS_MAIN.isTrue()),
                        CONTACT_POINT.NORMALISED.eq("new@two.example")))
                .isEqualTo(1);
        assertThat(attached.get("Orders")).isPositive();
        assertThat(attached(stays).get("Orders")).isGreaterThanOrEqualTo(attached.get("Orders"));
    }

    @Test
    void tags_and_files_go_along_and_come_back() {
        World world = new World(db, events, new Random(11));
        PartyId stays = world.organisations().get(0);
        PartyId goes = world.organisations().get(1);
        tags.add("organisation", stays.value(), "Both have it", bruno);
        tags.add("organisation", goes.value(), "Both have it", bruno);
        tags.add("organisation", goes.value(), "Key account", bruno);
        attachments.attach(
                new Subject("party", goes.value()),
                "plan.txt",
                new ByteArrayInputStream("A plan".getBytes(UTF_8)),
                bruno);

        Merging.Merged merged = (Merging.Merged) merges.merge(seen(stays), seen(goes), Set.of(), bruno);

        assertThat(added(stays)).containsExactly("Both have it", "Key account");
        assertThat(attachments.of(new Subject("party", stays.value()), bruno)).hasSize(1);

        undo.undo(merged.undo(), bruno);

        assertThat(added(stays)).containsExactly("Both have it");
        assertThat(added(goes)).containsExactly("Both have it", "Key account");
        assertThat(attachments.of(new Subject("party", goes.value()), bruno)).hasSize(1);
    }

    @Test
    void what_custom_fields_hold_and_name_goes_along_and_the_old_address_leads_to_what_stays() {
        World world = new World(db, events, new Random(12));
        PartyId stays = world.organisations().get(0);
        PartyId goes = world.organisations().get(1);
        PartyId other = world.organisations().get(2);
        fields.add("organisation", FieldDraft.text("Rank"), amina);
        fields.add("organisation", FieldDraft.text("Region"), amina);
        fields.add("organisation", named("Bank"), amina);
        holds(stays, "{\"own_rank\": \"First\"}");
        holds(goes, "{\"own_rank\": \"Second\", \"own_region\": \"South\"}");
        holds(other, "{\"own_bank\": \"" + goes + "\"}");
        WholeDatabase before = WholeDatabase.of(db);

        Merging.Merged merged = (Merging.Merged) merges.merge(seen(stays), seen(goes), Set.of(), bruno);

        assertThat(held(stays)).contains("\"First\"", "\"South\"");
        assertThat(held(other)).contains(stays.toString());
        assertThat(http.get().uri("/organisations/" + goes).with(as(bruno)))
                .hasStatus(303)
                .hasHeader("Location", "/organisations/" + stays);
        undo.undo(merged.undo(), bruno);
        assertThat(WholeDatabase.of(db)).isEqualTo(before);

        merges.merge(seen(stays), seen(goes), Set.of(), bruno);
        merges.merge(seen(other), seen(stays), Set.of(), bruno);
        for (PartyId gone : List.of(goes, stays)) {
            assertThat(http.get().uri("/organisations/" + gone).with(as(bruno)))
                    .hasStatus(303)
                    .hasHeader("Location", "/organisations/" + other);
        }
        assertThat(http.get().uri("/people/" + Ids.next()).with(as(bruno))).hasStatus(404);
    }

    /** Without those that the world has from the start. */
    private List<String> added(PartyId party) {
        return tags.of(party.value()).stream()
                .map(Tag::name)
                .filter(name -> !name.startsWith("Tag "))
                .toList();
    }

    private static FieldDraft named(String label) {
        return new FieldDraft(
                label, CustomFieldType.ORGANISATION, null, null, false, false, false, null, List.of(), null);
    }

    private void holds(PartyId party, String values) {
        db.update(PARTY)
                .set(PARTY.CUSTOM, JSONB.valueOf(values))
                .where(PARTY.ID.eq(party))
                .execute();
    }

    private String held(PartyId party) {
        return String.valueOf(db.fetchValue(PARTY.CUSTOM, PARTY.ID.eq(party)));
    }

    @Test
    void the_address_that_was_chosen_is_the_main_one_and_the_other_is_kept() {
        World world = new World(db, events, new Random(8));
        PartyId stays = world.organisations().get(0);
        PartyId goes = world.organisations().get(1);
        world.live(stays, "main", "1 Old Street");
        world.live(goes, "main", "2 New Street");

        merges.merge(seen(stays), seen(goes), EnumSet.of(MergeField.ADDRESS), bruno);

        assertThat(db.fetchValue(ADDRESS.STREET, ADDRESS.PARTY_ID.eq(stays).and(ADDRESS.LABEL.eq("main"))))
                .isEqualTo("2 New Street");
        assertThat(db.fetchExists(ADDRESS, ADDRESS.PARTY_ID.eq(stays).and(ADDRESS.STREET.eq("1 Old Street"))))
                .isTrue();
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_merged() {
        World world = new World(db, events, new Random(9));
        PartyId stays = world.organisations().get(0);
        PartyId goes = world.organisations().get(1);
        Versioned stale = new Versioned(goes, seen(goes).version() - 1);
        WholeDatabase before = WholeDatabase.of(db);

        assertThat(merges.merge(seen(stays), stale, Set.of(), bruno)).isEqualTo(new Merging.ChangedMeanwhile());
        assertThat(WholeDatabase.of(db)).isEqualTo(before);
    }

    @Test
    void a_person_and_an_organisation_are_never_one() {
        World world = new World(db, events, new Random(10));

        assertThat(merges.merge(
                        seen(world.organisations().get(0)), seen(world.people().get(0)), Set.of(), bruno))
                .isEqualTo(new Merging.Refused(Merging.Reason.DIFFERENT_KINDS));
        assertThat(merges.merge(seen(world.people().get(0)), seen(world.people().get(0)), Set.of(), bruno))
                .isEqualTo(new Merging.Refused(Merging.Reason.SAME));
    }

    @Test
    void what_came_to_the_merged_one_since_stays_with_it_when_they_are_two_again() {
        World world = new World(db, events, new Random(11));
        PartyId stays = world.organisations().get(0);
        PartyId goes = world.organisations().get(1);
        Merging.Merged merged = (Merging.Merged) merges.merge(seen(stays), seen(goes), Set.of(), bruno);
        world.order(stays, "since");
        db.update(PARTY)
                .set(PARTY.ABOUT, "edited since")
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(stays))
                .execute();

        assertThat(undo.undo(merged.undo(), bruno))
                .isInstanceOfSatisfying(
                        Undoing.Done.class,
                        done -> assertThat(done.left()).containsExactly(new Undoing.Left("directory.party")));
        assertThat(db.fetchExists(PARTY, PARTY.ID.eq(goes))).isTrue();
        assertThat(db.fetchValue(PARTY.ABOUT, PARTY.ID.eq(stays))).isEqualTo("edited since");
        assertThat(world.ownerOfOrder("since")).isEqualTo(stays);
    }

    @Test
    void a_pair_that_was_set_aside_stays_so() {
        World world = new World(db, events, new Random(12));
        PartyId one = world.organisations().get(0);
        PartyId other = world.organisations().get(1);
        db.deleteFrom(LOOK_ALIKE).execute();

        merges.setAside(one, other, bruno);
        merges.setAside(other, one, bruno);

        assertThat(db.fetchCount(LOOK_ALIKE, LOOK_ALIKE.SET_ASIDE_AT.isNotNull()))
                .isEqualTo(1);
    }

    private Versioned seen(PartyId id) {
        return new Versioned(id, db.fetchValue(PARTY.VERSION, PARTY.ID.eq(id)));
    }

    private Map<String, Integer> attached(PartyId party) {
        return merges.attached(party, bruno).stream()
                .collect(Collectors.toMap(each -> Texts.t(each.what()), Attached::count, Integer::sum, TreeMap::new));
    }

    private static String name(TableField<?, PartyId> column) {
        return column.getTable().getSchema().getName() + "." + column.getTable().getName() + "." + column.getName();
    }
}
