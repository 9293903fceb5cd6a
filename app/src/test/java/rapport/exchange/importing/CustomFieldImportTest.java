package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static schema.directory.tables.Party.PARTY;
import static schema.exchange.tables.ImportRow.IMPORT_ROW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.customization.FieldDraft.Wanted;
import rapport.customization.FieldSaving.Saved;

/** Files bring what custom fields hold. */
@FreshDatabaseTest
class CustomFieldImportTest {

    @Autowired
    Imports imports;

    @Autowired
    CustomFields fields;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    @Test
    void what_custom_fields_hold_is_read_checked_and_journalled_like_everything_else() throws IOException {
        add("Tax", CustomFieldType.TEXT, true);
        add("Score", CustomFieldType.NUMBER, false);
        add("Budget", CustomFieldType.MONEY, false);
        add("Since", CustomFieldType.DATE, false);
        add("Seen", CustomFieldType.DATE_TIME, false);
        add("Member", CustomFieldType.YES_NO, false);
        add("Levels", CustomFieldType.CHOICES, false);
        add("Site", CustomFieldType.LINK, false);
        add("Parent", CustomFieldType.ORGANISATION, false);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                source: shop
                files:
                  - file: firms.csv
                    kind: organisation
                    set: firms
                    key: id
                    fields:
                      name: name
                      own_tax: tax
                      own_score: score
                      own_budget: budget
                      own_since: since
                      own_seen: seen
                      own_member: member
                      own_levels: levels
                      own_site: site
                      own_parent: {column: parent, of: firms}
                """);
        String header = "id,name,tax,score,budget,since,seen,member,levels,site,parent\n";
        Path file = folder.resolve("firms.csv");
        Files.writeString(
                file,
                header
                        + "1,Alpha,T1,2.50,1200.30,2026-01-02,2026-01-02T10:00:00Z,yes,\"gold;silver\",alpha.example,\n"
                        + "2,Beta,T2,,,,,,,,1\n"
                        + "3,Gamma,t1,,,,,,,,\n");

        assertThat(run(mapping).files())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                .containsExactly(new FileResult("firms.csv", "organisation", 3, 2, 0, 0, 1));
        assertThat(held("Alpha"))
                .isEqualTo(
                        "{\"own_tax\": \"T1\", \"own_seen\": \"2026-01-02T10:00:00Z\", \"own_site\": \"https://alpha.example\", "
                                + "\"own_score\": 2.5, \"own_since\": \"2026-01-02\", \"own_budget\": 120030, "
                                + "\"own_levels\": [\"gold\", \"silver\"], \"own_member\": true}");
        assertThat(held("Beta"))
                .contains(
                        "\"own_tax\": \"T2\"", "\"own_parent\": \"" + db.fetchValue(PARTY.ID, PARTY.NAME.eq("Alpha")));

        assertThat(run(mapping).files())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                .containsExactly(new FileResult("firms.csv", "organisation", 3, 0, 0, 2, 1));

        db.execute("update directory.party set custom = custom || '{\"own_other\": 7}'");
        Files.writeString(file, header + "1,Alpha,T9,,,,,,,,\n");
        assertThat(run(mapping).files())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                .containsExactly(new FileResult("firms.csv", "organisation", 1, 0, 1, 0, 0));
        assertThat(held("Alpha")).isEqualTo("{\"own_tax\": \"T9\", \"own_other\": 7}");
        assertThat(db.select(IMPORT_ROW.BEFORE)
                        .from(IMPORT_ROW)
                        .where(IMPORT_ROW.BEFORE.isNotNull())
                        .fetch(row -> row.value1().data()))
                .anySatisfy(before -> assertThat(before).contains("\"own_tax\": \"T1\""));
    }

    private ImportResult run(Path mapping) {
        return imports.run(Brought.request(mapping, folder.resolve("firms.csv")));
    }

    private String held(String name) {
        return db.select(PARTY.CUSTOM)
                .from(PARTY)
                .where(PARTY.NAME.eq(name))
                .fetchSingle(PARTY.CUSTOM)
                .data();
    }

    private void add(String label, CustomFieldType type, boolean unique) {
        FieldDraft draft = new FieldDraft(
                label,
                type,
                null,
                null,
                false,
                unique,
                false,
                type == CustomFieldType.MONEY ? "EUR" : null,
                type.isChosen() ? List.of(new Wanted(null, "Gold"), new Wanted(null, "Silver")) : List.of(),
                null);
        assertThat(fields.add("organisation", draft, amina)).isInstanceOf(Saved.class);
    }
}
