package rapport.customization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.customization.tables.FieldIndex.FIELD_INDEX;
import static schema.directory.tables.Party.PARTY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.FreshDatabaseTest;
import rapport.customization.FieldDraft.Wanted;
import rapport.customization.FieldSaving.Saved;
import rapport.directory.PartyKind;
import rapport.platform.kinds.CustomValues;
import rapport.platform.kinds.ExtraField;
import rapport.platform.kinds.Staging;

/** What indexes of custom fields do: forbid two of the same, and make lists quick. */
@FreshDatabaseTest
class IndexTest {

    private static final int MANY = 100_000;

    @Autowired
    MockMvcTester http;

    @Autowired
    CustomFields fields;

    @Autowired
    IndexWork work;

    @Autowired
    CustomFieldSource source;

    @Autowired
    RecordValues values;

    @Autowired
    DSLContext db;

    @Test
    void of_two_who_save_the_same_at_once_one_is_refused_and_loses_nothing() throws Exception {
        CustomField tax = add("Tax", CustomFieldType.TEXT, true, false);
        work.keepUp(tax.id());
        assertThat(states(tax)).containsExactly("ready");

        for (int round = 0; round < 10; round++) {
            List<Integer> answers = atOnce(tax, "DE " + round);
            assertThat(answers).containsExactlyInAnyOrder(303, 422);
        }

        assertThat(db.fetchCount(PARTY)).isEqualTo(10);
    }

    private List<Integer> atOnce(CustomField tax, String number) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (String name : List.of("Castillo", "Okafor")) {
                answers.add(two.submit(() -> {
                    together.await();
                    var answer = http.post()
                            .uri("/people")
                            .with(as(bruno))
                            .param("family_name", name + number)
                            .param("own_fields", tax.name())
                            .param(tax.name(), number.toLowerCase(Locale.ROOT))
                            .exchange();
                    if (answer.getResponse().getStatus() == 422) {
                        assertThat(answer.getResponse().getContentAsString())
                                .contains("No two may hold the same", name + number);
                    }
                    return answer.getResponse().getStatus();
                }));
            }
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    @Test
    void a_field_does_not_become_unique_while_two_hold_the_same_and_says_what() {
        CustomField tax = add("Tax", CustomFieldType.TEXT, true, false);
        people(3, "'DE 1'");

        work.keepUp(tax.id());
        assertThat(states(tax)).containsExactly("failed");
        assertThat(http.get().uri("/settings/fields/person").with(as(amina)))
                .bodyText()
                .contains("Not unique yet", "Several records hold the same: DE 1");

        db.deleteFrom(PARTY).where(PARTY.SORT_NAME.ne("person 1")).execute();
        fields.tryIndexesAgain(tax.id(), amina);
        work.keepUp(tax.id());
        assertThat(states(tax)).containsExactly("ready");
    }

    @Test
    void an_index_that_is_gone_as_after_a_restored_backup_is_made_again() {
        CustomField tax = add("Tax", CustomFieldType.TEXT, true, false);
        work.keepUp(tax.id());
        db.execute("drop index directory." + IndexStatements.nameOf(tax.id(), FieldIndexes.Purpose.UNIQUE));

        work.keepUpAll();

        people(1, "'DE 1'");
        assertThatThrownBy(() -> people(1, "'de 1'")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_deleted_unique_field_forbids_nothing() {
        CustomField tax = add("Tax", CustomFieldType.TEXT, true, true);
        work.keepUp(tax.id());
        assertThat(fields.delete(tax.id(), tax.version(), amina)).isInstanceOf(Saved.class);
        work.keepUp(tax.id());

        people(2, "'DE 1'");

        assertThat(db.fetchCount(FIELD_INDEX)).isZero();
        assertThat(db.fetchCount(PARTY)).isEqualTo(2);
    }

    @Test
    void each_kind_of_value_can_be_indexed_and_the_index_is_used() {
        StringBuilder object = new StringBuilder();
        for (CustomFieldType type : CustomFieldType.values()) {
            CustomField field = add("F " + type.key(), type, false, true);
            object.append(object.isEmpty() ? "'" : ", '")
                    .append(field.name())
                    .append("', ")
                    .append(sample(type));
        }
        insert(MANY, object.toString());
        for (CustomField field : fields.of("person")) {
            work.keepUp(field.id());
            assertThat(states(field)).as(field.label()).containsExactly("ready");
        }
        db.execute("vacuum analyze directory.party");
        StringBuilder report =
                new StringBuilder("\n100,000 people: page of 50 sorted by a field / filtered by it, ms\n");
        for (ExtraField field : source.of("person", Staging.uuid(PARTY.ID), PARTY.CUSTOM)) {
            Select<?> filtered = filtered(field).orderBy(PARTY.SORT_NAME).limit(50);
            if (field.has() != null) {
                assertThat(plan(page().and(field.has().apply("gold")))).contains("Bitmap Index Scan on custom_");
            }
            double sorting = Double.NaN;
            if (field.sortedBy() != null) {
                Select<?> sorted = page().orderBy(field.sortedBy(), PARTY.ID).limit(50);
                assertThat(plan(sorted)).as(field.label()).contains("using custom_");
                sorting = time(sorted);
            }
            report.append(String.format("%-20s %7.2f / %7.2f%n", field.label(), sorting, time(filtered)));
        }
        System.out.println(report);
    }

    private SelectConditionStep<Record1<String>> page() {
        return db.select(PARTY.NAME).from(PARTY).where(PARTY.KIND.eq(PartyKind.PERSON));
    }

    @SuppressWarnings("unchecked")
    private SelectConditionStep<Record1<String>> filtered(ExtraField field) {
        if (field.has() != null) {
            return page().and(field.has().apply("gold"));
        }
        Field<Object> by = (Field<Object>) field.sortedBy();
        Object some = db.select(by)
                .from(PARTY)
                .where(by.isNotNull())
                .limit(1)
                .offset(777)
                .fetchSingle()
                .value1();
        return page().and(by.eq(DSL.val(some, by.getDataType())));
    }

    private String plan(Select<?> query) {
        return db.explain(query).plan();
    }

    private double time(Select<?> query) {
        query.fetch();
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            query.fetch();
        }
        return (System.nanoTime() - start) / 1e7;
    }

    private static String sample(CustomFieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT -> "'text ' || md5(i::text)";
            case NUMBER -> "i * 0.5";
            case MONEY -> "i * 7 % 5000";
            case DATE -> "to_char(date '2020-01-01' + (i % 2000)::int, 'YYYY-MM-DD')";
            case DATE_TIME ->
                "to_char(timestamp '2020-01-01' + i * interval '1 minute', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
            case YES_NO -> "i % 50 = 0";
            case CHOICE -> "(array['gold','silver','bronze'])[1 + i % 3]";
            case CHOICES -> "array[(array['gold','silver','bronze'])[1 + i % 3], (array['a','b'])[1 + i % 2]]";
            case LINK -> "'https://example.org/' || i";
            case PERSON, ORGANISATION -> "gen_random_uuid()";
        };
    }

    @Test
    void many_records_get_a_value_by_one_statement_and_their_versions_rise() {
        CustomField tax = add("Tax", CustomFieldType.TEXT, false, false);
        people(1_000, "i::text");

        int rows = values.setAll(
                "person",
                db.fetchValues(DSL.select(PARTY.ID.coerce(SQLDataType.UUID)).from(PARTY)),
                new CustomValues(JSONB.valueOf("{\"" + tax.name() + "\":\"all\",\"own_gone\":null}")),
                bruno);

        assertThat(rows).isEqualTo(1_000);
        assertThat(db.fetchCount(PARTY, PARTY.CUSTOM.eq(JSONB.valueOf("{\"own_tax\":\"all\"}")), PARTY.VERSION.eq(1)))
                .isEqualTo(1_000);
    }

    private CustomField add(String label, CustomFieldType type, boolean unique, boolean indexed) {
        FieldDraft draft = new FieldDraft(
                label,
                type,
                null,
                null,
                false,
                unique,
                indexed,
                type == CustomFieldType.MONEY ? "EUR" : null,
                type.isChosen() ? List.of(new Wanted(null, "Gold"), new Wanted(null, "Silver")) : List.of(),
                null);
        return ((Saved) fields.add("person", draft, amina)).field();
    }

    private void people(int count, String tax) {
        insert(count, "'own_tax', " + tax);
    }

    private void insert(int count, String object) {
        db.execute(
                "insert into directory.party (id, kind, name, sort_name, custom) select gen_random_uuid(), 'person', "
                        + "'Person ' || i, 'person ' || i, jsonb_build_object(" + object + ") from generate_series(1, "
                        + count
                        + ") i");
    }

    private List<String> states(CustomField field) {
        return db.select(FIELD_INDEX.STATE)
                .from(FIELD_INDEX)
                .where(FIELD_INDEX.FIELD_ID.eq(field.id()))
                .fetch(FIELD_INDEX.STATE);
    }
}
