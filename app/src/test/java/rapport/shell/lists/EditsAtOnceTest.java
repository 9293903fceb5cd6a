package rapport.shell.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.platform.tables.Change.CHANGE;
import static schema.sales.tables.Deal.DEAL;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.FreshDatabaseTest;
import rapport.access.SignedInUser;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.platform.ids.Ids;
import rapport.platform.money.Money;
import rapport.sales.Column;
import rapport.sales.Deal;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;
import rapport.sales.DealSaving;
import rapport.sales.Deals;

/**
 * Edits from 64 clients at once, in cells of the list, in the form and in bulk, on a hundred records: 10,000 with {@code rapport.full},
 * else a tenth. What was answered is held against a model that knows nothing of the database: each write that was acknowledged stands
 * on a version of its own, none is missing, and the records hold what the last of them says.
 */
@FreshDatabaseTest
class EditsAtOnceTest {

    private static final int CLIENTS = 64;
    private static final int RECORDS = 100;
    private static final int EDITS = Boolean.getBoolean("rapport.full") ? 10_000 : 1_000;
    private static final List<SignedInUser> CAST = List.of(amina, bruno, carol);
    private static final String NOTE = "own_note";
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Deals deals;

    @Autowired
    CustomFields fields;

    private final AtomicInteger values = new AtomicInteger();
    private List<DealId> records = List.of();
    private List<Column> open = List.of();

    /** What a client saw of a record. */
    private record Seen(int version, Map<String, String> fields) {}

    /** Something a client asked for, and whether it was written. */
    private record Write(DealId record, String way, int over, Map<String, String> set, boolean written) {}

    @Test
    void no_update_is_lost_and_every_conflict_is_told() throws Exception {
        long seed = Long.getLong("rapport.seed", System.nanoTime());
        System.out.println("edits at once: -Drapport.seed=" + seed);
        fields.add(
                "deal",
                new FieldDraft("Note", CustomFieldType.TEXT, null, null, false, false, false, null, List.of(), null),
                amina);
        open = deals.columns().stream()
                .filter(column -> column.outcome() == DealOutcome.OPEN)
                .toList();
        records = IntStream.range(0, RECORDS).mapToObj(this::deal).toList();
        Map<DealId, Seen> start = records.stream().collect(Collectors.toMap(Function.identity(), this::see));
        Map<UUID, Integer> told = changes();

        List<Write> all = everybody(seed);

        assertThat(all.stream().filter(write -> !write.written()).count())
                .as("some came too late, seed %d", seed)
                .isPositive();
        assertThat(all.stream().map(Write::way).distinct()).contains("cell", "form", "bulk");
        Map<UUID, Integer> toldNow = changes();
        for (DealId record : records) {
            String which = "record " + record + " of seed " + seed;
            List<Write> its =
                    all.stream().filter(write -> write.record().equals(record)).toList();
            Seen last = model(start.get(record), its, which);
            assertThat(see(record)).as(which).isEqualTo(last);
            assertThat(toldNow.get(record.value()) - told.get(record.value()))
                    .as("each write is in the feed of changes once, " + which)
                    .isEqualTo(last.version());
        }
    }

    /** Each write stands on the version of the one before. Who came too late wrote over a version that was no longer the last. */
    private static Seen model(Seen start, List<Write> its, String which) {
        Map<Integer, Write> written = new TreeMap<>();
        for (Write write : its) {
            if (write.written()) {
                assertThat(written.put(write.over(), write))
                        .as("two wrote over version %d, %s", write.over(), which)
                        .isNull();
            }
        }
        Map<String, String> fields = new HashMap<>(start.fields());
        int version = start.version();
        for (Map.Entry<Integer, Write> each : written.entrySet()) {
            assertThat(each.getKey()).as("no write is missing, " + which).isEqualTo(version);
            fields.putAll(each.getValue().set());
            version++;
        }
        for (Write write : its) {
            if (!write.written()) {
                assertThat(written)
                        .as("nothing was in the way of %s, %s", write, which)
                        .containsKey(write.over());
            }
        }
        return new Seen(version, fields);
    }

    private List<Write> everybody(long seed) throws Exception {
        AtomicInteger left = new AtomicInteger(EDITS);
        List<Write> all = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Write>>> works = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> clients.submit(() -> client(new Random(seed + i), CAST.get(i % CAST.size()), left)))
                    .toList();
            for (Future<List<Write>> work : works) {
                all.addAll(work.get());
            }
        }
        return all;
    }

    /** Works with what it has seen, sometimes long ago. */
    private List<Write> client(Random random, SignedInUser who, AtomicInteger left) {
        Map<DealId, Seen> seen = new HashMap<>();
        List<Write> writes = new ArrayList<>();
        while (left.getAndDecrement() > 0) {
            DealId record = records.get(random.nextInt(RECORDS));
            if (random.nextInt(10) < 8 || !seen.containsKey(record)) {
                seen.put(record, see(record));
            }
            Seen known = Objects.requireNonNull(seen.get(record));
            switch (random.nextInt(3)) {
                case 0 -> writes.add(cell(record, known, random, who));
                case 1 -> writes.add(form(record, known, random, who));
                default -> writes.addAll(bulk(record, known, seen, random, who));
            }
        }
        return writes;
    }

    private Write cell(DealId record, Seen known, Random random, SignedInUser who) {
        String field = List.of("expected_on", "owner", "column", NOTE).get(random.nextInt(4));
        String value = value(field, random);
        MvcTestResult answer = http.post()
                .uri("/lists/deal/{id}/{field}", record.value(), field)
                .param("value", value)
                .param("version", Integer.toString(known.version()))
                .with(as(who))
                .exchange();
        return write(record, "cell", known, Map.of(field, value), answer, 200, value);
    }

    /** The whole form, as it was filled with what was seen, and two values of one's own. */
    private Write form(DealId record, Seen known, Random random, SignedInUser who) {
        Map<String, String> typed = new LinkedHashMap<>(known.fields());
        typed.put("worth", value("worth", random));
        typed.put(NOTE, value(NOTE, random));
        Map<String, String> set = new HashMap<>(typed);
        set.remove("owner");
        var request = http.post().uri("/deals/{id}", record.value()).with(as(who));
        set.forEach(request::param);
        request.param("title", title(record)).param("currency", "EUR").param("own_fields", NOTE);
        MvcTestResult answer =
                request.param("version", Integer.toString(known.version())).exchange();
        return write(record, "form", known, set, answer, 303, typed.get(NOTE));
    }

    /** One to three records, as they were seen; the page tells by their names which were left as they are. */
    private List<Write> bulk(DealId record, Seen known, Map<DealId, Seen> seen, Random random, SignedInUser who) {
        Map<DealId, Seen> picked = new LinkedHashMap<>();
        picked.put(record, known);
        for (int more = random.nextInt(3); more > 0; more--) {
            DealId other = records.get(random.nextInt(RECORDS));
            picked.putIfAbsent(other, seen.computeIfAbsent(other, this::see));
        }
        String field = random.nextBoolean() ? "expected_on" : NOTE;
        String value = value(field, random);
        var request = http.post().uri("/lists/deal/actions/set").with(as(who));
        picked.forEach((id, was) -> request.param("id", id.value() + ":" + was.version()));
        MvcTestResult answer = request.param("choice", field)
                .param("value", value)
                .param("sure", "true")
                .exchange();
        assertThat(answer.getResponse().getStatus()).isIn(303, 409);
        String page = text(answer);
        return picked.entrySet().stream()
                .map(each -> new Write(
                        each.getKey(),
                        "bulk",
                        each.getValue().version(),
                        Map.of(field, value),
                        !page.contains(title(each.getKey()) + "<")))
                .toList();
    }

    private static Write write(
            DealId record,
            String way,
            Seen known,
            Map<String, String> set,
            MvcTestResult answer,
            int written,
            String mine) {
        int status = answer.getResponse().getStatus();
        assertThat(status).as(way).isIn(written, 409);
        if (status == 409) {
            assertThat(text(answer)).as("what was typed is still there").contains(mine);
        }
        return new Write(record, way, known.version(), set, status == written);
    }

    /** Never twice the same, but for owners and columns. */
    private String value(String field, Random random) {
        int next = values.incrementAndGet();
        return switch (field) {
            case "expected_on" -> FIRST_DAY.plusDays(next).toString();
            case "worth" -> next + ".00";
            case "owner" -> CAST.get(random.nextInt(CAST.size())).id().toString();
            case "column" -> open.get(random.nextInt(open.size())).id().toString();
            default -> "Note " + next;
        };
    }

    private DealId deal(int number) {
        Deal deal = new Deal(
                new DealId(Ids.next()),
                "Deal no. %03d".formatted(number),
                null,
                open.getFirst(),
                Money.of(0L, "EUR"),
                null,
                null,
                null,
                bruno.id(),
                0);
        return ((DealSaving.Saved) deals.create(deal, bruno)).id();
    }

    private String title(DealId record) {
        return "Deal no. %03d".formatted(records.indexOf(record));
    }

    /** By one statement, so that values and version belong together. */
    private Seen see(DealId record) {
        Record row = db.select(
                        DEAL.VERSION,
                        DEAL.EXPECTED_ON,
                        DEAL.WORTH_MINOR,
                        DEAL.OWNER_ID,
                        DEAL.COLUMN_ID,
                        DSL.jsonbGetAttributeAsText(DEAL.CUSTOM, DSL.inline(NOTE))
                                .as("note"))
                .from(DEAL)
                .where(DEAL.ID.eq(record))
                .fetchSingle();
        Map<String, String> fields = new HashMap<>();
        fields.put("expected_on", Objects.toString(row.get(DEAL.EXPECTED_ON), ""));
        fields.put("worth", Money.of(row.get(DEAL.WORTH_MINOR), "EUR").amount().toPlainString());
        fields.put("owner", Objects.toString(row.get(DEAL.OWNER_ID), ""));
        fields.put("column", row.get(DEAL.COLUMN_ID).toString());
        fields.put(NOTE, Objects.toString(row.get("note"), ""));
        return new Seen(row.get(DEAL.VERSION), fields);
    }

    private Map<UUID, Integer> changes() {
        return db.select(CHANGE.SUBJECT_ID, DSL.count())
                .from(CHANGE)
                .where(CHANGE.KIND.eq("deal"))
                .groupBy(CHANGE.SUBJECT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
