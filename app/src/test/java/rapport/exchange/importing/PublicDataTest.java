package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static schema.access.tables.User.USER;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.directory.PartyRole;

/** The example mappings on the data they are written for, when it stands beside the repository. */
@FreshDatabaseTest
class PublicDataTest {

    @Autowired
    private Imports imports;

    @Autowired
    private DSLContext db;

    @Test
    void northwind_goes_in_whole_and_a_second_run_changes_nothing() {
        ImportResult first = brought("northwind");
        assertThat(rows(first))
                .isEqualTo(Map.of(
                        "employees.csv", 9L,
                        "categories.csv", 8L,
                        "suppliers.csv", 29L,
                        "shippers.csv", 6L,
                        "customers.csv", 91L,
                        "products.csv", 77L,
                        "orders.csv", 830L,
                        "order_details.csv", 2155L));
        assertThat(first.rejected()).isZero();
        assertThat(first.notRead()).contains("region.csv", "territories.csv", "employee_territories.csv");
        assertThat(relationships(PartyRole.CUSTOMER)).isEqualTo(91);
        assertThat(relationships(PartyRole.SUPPLIER)).isEqualTo(29);
        assertThat(relationships(PartyRole.DISTRIBUTOR)).isEqualTo(6);
        assertThat(db.fetchCount(PROMISE, PROMISE.FULFILLED_AT.isNotNull())).isEqualTo(809);
        assertThat(db.fetchCount(PROMISE, PROMISE.FULFILLED_AT.gt(PROMISE.DUE_AT)))
                .isEqualTo(37);
        assertThat(db.fetchCount(USER, USER.EMAIL.endsWith(".invalid").and(USER.PASSWORD_HASH.isNull())))
                .isEqualTo(9);
        // 1,265,793.04 before rounding; every line is rounded to cents.
        assertThat(total()).isBetween(new BigDecimal("1265792.00"), new BigDecimal("1265794.00"));
        changesNothing("northwind");
    }

    @Test
    void adventureworks_orders_are_made_of_their_lines() {
        ImportResult first = brought("adventureworks");
        assertThat(rows(first)).containsEntry("customers.csv", 18_187L).containsEntry("sales.csv", 56_046L);
        assertThat(first.notRead()).contains("returns.csv");
        assertThat(first.rejected()).isZero();
        // 25,164 numbers, two of which two customers share.
        assertThat(db.fetchCount(ORDER)).isEqualTo(25_166);
        assertThat(db.fetchSingle(DSL.select(DSL.countDistinct(ORDER.PARTY_ID)).from(ORDER))
                        .value1())
                .isEqualTo(17_416);
        changesNothing("adventureworks");
    }

    @Test
    void cdnow_purchases_without_an_id_stay_apart() {
        ImportResult first = brought("cdnow");
        assertThat(rows(first)).isEqualTo(Map.of("transactions.csv", 69_659L));
        assertThat(first.rejected()).isZero();
        assertThat(db.fetchCount(ORDER)).isEqualTo(69_659);
        assertThat(relationships(PartyRole.CUSTOMER)).isEqualTo(23_570);
        changesNothing("cdnow");
    }

    @Test
    void opportunities_without_an_account_are_kept_without_a_buyer() {
        ImportResult first = brought("crm-opportunities");
        assertThat(rows(first)).containsEntry("sales_pipeline.csv", 8_800L).containsEntry("accounts.csv", 85L);
        assertThat(first.rejected()).isZero();
        assertThat(db.fetchCount(DEAL)).isEqualTo(8_800);
        assertThat(db.fetchCount(DEAL, DEAL.PARTY_ID.isNull())).isEqualTo(1_425);
        assertThat(db.fetchCount(DEAL, DEAL.PRODUCT_ID.isNull())).isZero();
        changesNothing("crm-opportunities");
    }

    @Test
    void a_trial_leaves_nothing_behind() {
        Path folder = there("northwind");
        int before = db.fetchCount(RELATIONSHIP);
        ImportResult trial = imports.run(Brought.request(Brought.example("northwind"), true, folder));
        assertThat(trial.files()).allSatisfy(file -> assertThat(file.created()).isEqualTo(file.read()));
        assertThat(db.fetchCount(ORDER)).isZero();
        assertThat(db.fetchCount(RELATIONSHIP)).isEqualTo(before);
    }

    private ImportResult brought(String name) {
        ImportResult result = imports.run(Brought.request(Brought.example(name), there(name)));
        assertThat(result.files()).isNotEmpty().allSatisfy(PublicDataTest::isAccountedFor);
        return result;
    }

    private void changesNothing(String name) {
        ImportResult second = imports.run(Brought.request(Brought.example(name), there(name)));
        assertThat(second.files()).isNotEmpty().allSatisfy(file -> {
            isAccountedFor(file);
            assertThat(file.unchanged()).as(file.file()).isEqualTo(file.read());
        });
    }

    private static Path there(String name) {
        Path folder = Brought.publicData(name);
        assumeTrue(Files.isDirectory(folder), "left out: there is no folder " + folder);
        return folder;
    }

    private static void isAccountedFor(FileResult file) {
        assertThat(file.created() + file.updated() + file.unchanged() + file.rejected())
                .as(file.file())
                .isEqualTo(file.read());
    }

    private static Map<String, Long> rows(ImportResult result) {
        return result.files().stream().collect(Collectors.toMap(FileResult::file, FileResult::read));
    }

    private int relationships(PartyRole role) {
        return db.fetchCount(RELATIONSHIP, RELATIONSHIP.ROLE.eq(role));
    }

    private BigDecimal total() {
        return db.fetchSingle(DSL.select(DSL.sum(ORDER.TOTAL_MINOR)).from(ORDER))
                .value1()
                .movePointLeft(2);
    }
}
