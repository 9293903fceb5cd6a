package rapport.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.bruno;
import static schema.directory.tables.Party.PARTY;
import static schema.search.tables.Built.BUILT;
import static schema.search.tables.Entry.ENTRY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.directory.Saving;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.InteractionId;
import rapport.interactions.Interactions;
import rapport.interactions.Logging;
import rapport.interactions.Side;
import rapport.platform.changes.Changes;
import rapport.platform.money.Money;
import rapport.platform.time.Moments;
import rapport.sales.Order;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.sales.Orders;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Found;
import rapport.search.Group;
import rapport.search.Hit;
import rapport.search.Search;
import rapport.search.SearchSource;

@FreshDatabaseTest
class IndexedTest {

    private static final UUID NO_ID = new UUID(0, 0);

    @Autowired
    private DSLContext db;

    @Autowired
    private Indexer indexer;

    @Autowired
    private Feed feed;

    @Autowired
    private EntryRows rows;

    @Autowired
    private List<SearchSource> sources;

    @Autowired
    private Search search;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Interactions interactions;

    @Autowired
    private Orders orders;

    @Autowired
    private Changes changes;

    @Autowired
    private Moments moments;

    @Autowired
    private TransactionTemplate transaction;

    private PartyId hotels;
    private PartyId elena;

    @BeforeEach
    void settle() {
        hotels = organisation("Harbour & Pine Hôtels", "https://www.harbourpine.example");
        elena = person("Elena", "Müller", "elena.m@mail.example", "+351 912 555 014", hotels);
        person("Nils", "Harbeck", null, null, null);
        indexer.run();
    }

    @Test
    void an_index_made_from_nothing_does_not_go_through_what_has_happened_before() {
        db.deleteFrom(BUILT).execute();
        organisation("Lakeside Tea Rooms", "https://lakeside.example");
        AtomicInteger lookups = new AtomicInteger();
        List<SearchSource> counted = sources.stream()
                .<SearchSource>map(each -> new Counted(each, lookups))
                .toList();

        new Indexer(feed, rows, counted, transaction).run();

        assertThat(lookups).hasValue(0);
        assertThat(feed.next(1)).isEmpty();
        assertThat(search.find("lakeside", 5, bruno).hits()).isNotEmpty();
    }

    /** Counts how often somebody asks what changes touch. */
    private record Counted(SearchSource source, AtomicInteger lookups) implements SearchSource {

        @Override
        public String kind() {
            return source.kind();
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public Group group() {
            return source.group();
        }

        @Override
        public int version() {
            return source.version();
        }

        @Override
        public Entries entries() {
            return source.entries();
        }

        @Override
        public Condition touchedBy(Changed changed) {
            lookups.incrementAndGet();
            return source.touchedBy(changed);
        }

        @Override
        public String icon() {
            return source.icon();
        }

        @Override
        public String href(UUID id) {
            return source.href(id);
        }
    }

    @Test
    void an_index_made_from_nothing_is_known_to_the_planner() {
        assertThat(db.select(DSL.field(DSL.name("reltuples"), Integer.class))
                        .from(DSL.table(DSL.name("pg_class")))
                        .where(DSL.field(DSL.name("relname"), String.class).eq(ENTRY.getName()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(db.fetchCount(ENTRY));
    }

    @Test
    void an_entry_that_is_made_again_as_it_was_is_not_written() {
        PartyId same = organisation("Lakeside Tea Rooms", null);
        indexer.run();
        String before = rowOf(hotels);
        String other = rowOf(same);
        transaction.executeWithoutResult(status -> {
            changes.record("party", hotels.value(), hotels.value());
            changes.record("party", same.value(), same.value());
            db.update(PARTY)
                    .set(PARTY.NAME, "Harbour & Oak")
                    .where(PARTY.ID.eq(hotels))
                    .execute();
        });

        indexer.run();

        assertThat(feed.next(1)).isEmpty();
        assertThat(rowOf(hotels)).isNotEqualTo(before);
        assertThat(rowOf(same)).isEqualTo(other);
    }

    /** Where the row of an entry lies; each writing puts it elsewhere. */
    private String rowOf(PartyId party) {
        return db.select(DSL.field(DSL.name("ctid")))
                .from(ENTRY)
                .where(ENTRY.ID.eq(party.value()))
                .fetchSingle()
                .value1()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elena",
                "ELENA MU",
                "müller",
                "mueller",
                "lena",
                "ulle",
                "mull elen",
                "elena.m@mail.example",
                "mail.exa",
                "+351 912 555 014",
                "912555014",
                "0912 555-014",
                "00351 912 555",
                "elena harbour",
                "@ele",
                "elana",
                "mulller",
                "el",
                "e"
            })
    void a_person_is_found_by_fragments_addresses_numbers_accents_and_typing_errors(String typed) {
        assertThat(parties(typed)).extracting(Hit::title).contains("Elena Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "hotels", "HÔTELS", "harbourpine.example", "www.harbourpine.example", "harbuor"})
    void an_organisation_is_found_by_name_domain_and_with_a_typing_error(String typed) {
        assertThat(parties(typed)).extracting(Hit::title).contains("Harbour & Pine Hôtels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "xyzzy", "912555999", "harbour xyzzy", "!", "a & ! b", "   "})
    void what_nobody_is_called_finds_nobody(String typed) {
        assertThat(search.find(typed, 5, bruno).isEmpty()).isTrue();
    }

    @Test
    void a_word_that_nobody_uses_is_said_to_be_another() {
        assertThat(search.find("harbuor", 5, bruno).meant()).containsExactly("harbour");
        assertThat(search.find("harbour", 5, bruno).meant()).isEmpty();
    }

    @Test
    void words_of_a_contact_are_found_with_whom_it_was_the_newest_first() {
        log("The boiler in the café leaks", 3);
        log("A boiler again, pressure drops", 1);
        indexer.run();

        List<Hit> said = hits("boiler", Group.CONTACTS);

        assertThat(said)
                .extracting(Hit::title)
                .containsExactly("A boiler again, pressure drops", "The boiler in the café leaks");
        assertThat(said.getFirst().subtitle()).isEqualTo("Harbour & Pine Hôtels");
        assertThat(hits("cafe leak", Group.CONTACTS)).hasSize(1);
        assertThat(hits("boiller", Group.CONTACTS)).hasSize(2);
    }

    @Test
    void a_number_finds_its_order_with_or_without_the_word() {
        order("10248");
        indexer.run();

        assertThat(hits("10248", Group.SALES)).extracting(Hit::title).containsExactly("Order 10248");
        assertThat(hits("order 10248", Group.SALES)).hasSize(1);
        assertThat(hits("1024", Group.SALES)).hasSize(1);
        assertThat(search.find("deal 10248", 5, bruno).hits()).isEmpty();
    }

    @Test
    void names_that_begin_with_all_that_was_typed_are_enough_when_there_are_many_but_hide_nothing_that_was_opened() {
        for (int i = 0; i < 60; i++) {
            organisation("Quiet & Garden of number " + i, null);
        }
        PartyId elsewhere = organisation("The Garden of Quiet", null);
        indexer.run();

        assertThat(parties("quiet & garden", 100)).hasSize(60);
        assertThat(parties("garden quiet", 100)).hasSize(61);
        assertThat(parties("quiet & garden of number 17", 100)).hasSize(1);

        search.opened(elsewhere.value(), bruno);
        assertThat(parties("quiet & garden", 100))
                .hasSize(61)
                .first()
                .extracting(Hit::title)
                .isEqualTo("The Garden of Quiet");
    }

    @Test
    void of_several_misspelt_words_every_way_to_read_them_is_found() {
        person("Elara", "Müller", null, null, null);
        indexer.run();

        assertThat(parties("elana muller")).extracting(Hit::title).contains("Elena Müller", "Elara Müller");
        assertThat(parties("muler elena")).extracting(Hit::title).contains("Elena Müller");
    }

    @Test
    void what_the_user_opened_last_comes_first_and_for_nobody_else() {
        PartyId other = organisation("Harbour Lights", null);
        indexer.run();
        search.opened(other.value(), bruno);

        assertThat(parties("harbour").getFirst().title()).isEqualTo("Harbour Lights");
        search.opened(hotels.value(), bruno);
        assertThat(parties("harbour").getFirst().title()).isEqualTo("Harbour & Pine Hôtels");
        assertThat(search.recent(5, bruno))
                .extracting(Hit::title)
                .containsExactly("Harbour & Pine Hôtels", "Harbour Lights");
        assertThat(search.recent(5, amina)).isEmpty();
    }

    @Test
    void a_change_is_followed_and_what_is_gone_is_not_found() {
        InteractionId contact = log("Asked for the quokka brochure", 2);
        indexer.run();
        Organisation before = organisations.get(hotels, amina);
        organisations.update(
                new Organisation(
                        hotels,
                        "Seaside Inns",
                        before.legalName(),
                        before.industry(),
                        before.website(),
                        before.employees(),
                        before.email(),
                        before.phone(),
                        before.about(),
                        before.address(),
                        before.version()),
                amina);
        indexer.run();

        assertThat(parties("seaside")).extracting(Hit::title).contains("Seaside Inns", "Elena Müller");
        assertThat(parties("hotels")).isEmpty();
        assertThat(hits("quokka", Group.CONTACTS).getFirst().subtitle()).isEqualTo("Seaside Inns");

        interactions.delete(contact, interactions.get(contact, amina).version(), amina);
        indexer.run();
        assertThat(search.find("quokka", 5, bruno).isEmpty()).isTrue();
    }

    @Test
    void with_a_party_goes_all_that_was_about_it() {
        log("Asked for the quokka brochure", 2);
        indexer.run();
        transaction.executeWithoutResult(status -> {
            db.deleteFrom(PARTY).where(PARTY.ID.eq(hotels)).execute();
            changes.record("party", hotels.value(), hotels.value());
        });

        indexer.run();

        assertThat(search.find("quokka", 5, bruno).isEmpty()).isTrue();
        assertThat(db.fetchCount(ENTRY, ENTRY.PARTY_ID.eq(hotels.value()))).isZero();
        assertThat(parties("elena")).hasSize(1);
    }

    @Test
    void an_index_that_is_not_built_is_built_from_the_records() {
        log("Asked for the quokka brochure", 2);
        indexer.run();
        int entries = db.fetchCount(ENTRY);
        db.deleteFrom(ENTRY).execute();
        db.deleteFrom(BUILT).execute();

        indexer.run();

        assertThat(db.fetchCount(ENTRY)).isEqualTo(entries).isGreaterThan(3);
        assertThat(hits("quokka", Group.CONTACTS)).hasSize(1);
    }

    @Test
    void more_changes_than_one_batch_are_all_taken() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 4_500; i++) {
                changes.record("interaction", new UUID(1, i), hotels.value());
            }
        });
        log("Asked for the quokka brochure", 2);

        indexer.run();

        assertThat(hits("quokka", Group.CONTACTS)).hasSize(1);
    }

    @Test
    void the_index_and_what_is_typed_are_folded_alike() {
        StringBuilder letters = new StringBuilder();
        for (char c = 'À'; c <= 'ſ'; c++) {
            if (Character.isLetter(c)
                    && c != 'ĸ'
                    && c != 'ŋ'
                    && c != 'Ŋ'
                    && c != 'ŉ'
                    && c != 'Ĳ'
                    && c != 'ĳ'
                    && c != 'ſ') {
                letters.append(c).append(' ');
            }
        }
        String folded = db.select(
                        DSL.function(DSL.name("search", "fold"), SQLDataType.CLOB, DSL.val(letters.toString())))
                .fetchSingle()
                .value1();

        assertThat(rapport.search.FoldingForTests.fold(letters.toString())).isEqualTo(folded);
    }

    private List<Hit> parties(String typed) {
        return parties(typed, 5);
    }

    private List<Hit> parties(String typed, int most) {
        return hits(search.find(typed, most, bruno), Group.PARTIES);
    }

    private List<Hit> hits(String typed, Group group) {
        return hits(search.find(typed, 5, bruno), group);
    }

    private static List<Hit> hits(Found found, Group group) {
        return found.hits().getOrDefault(group, List.of());
    }

    private PartyId organisation(String name, String website) {
        return saved(organisations.create(
                new Organisation(
                        new PartyId(NO_ID),
                        name,
                        null,
                        "Hotel group",
                        website,
                        null,
                        null,
                        null,
                        null,
                        Address.NONE,
                        0),
                PartyRole.CUSTOMER,
                true,
                amina));
    }

    private PartyId person(String given, String family, String email, String phone, PartyId worksAt) {
        return saved(people.create(
                new Person(new PartyId(NO_ID), null, given, family, "Buyer", null, email, phone, null, Address.NONE, 0),
                worksAt,
                null,
                true,
                amina));
    }

    private static PartyId saved(Saving saving) {
        return ((Saving.Saved) saving).id();
    }

    private InteractionId log(String text, int daysAgo) {
        Contact contact = Contact.of(Channel.CALL, Side.THEM, moments.now().minus(Duration.ofDays(daysAgo)), text);
        return ((Logging.Logged) interactions.log(hotels, contact, amina)).id();
    }

    private void order(String number) {
        orders.create(
                new Order(
                        new OrderId(NO_ID),
                        OrderDirection.SOLD,
                        number,
                        hotels,
                        null,
                        LocalDate.of(2025, 3, 3),
                        null,
                        null,
                        null,
                        Currency.getInstance("EUR"),
                        Money.of(12_000, "EUR"),
                        null,
                        null,
                        List.of(),
                        0),
                amina);
    }
}
