package rapport.exchange.importing;

import java.nio.charset.Charset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.exchange.reading.DataFile;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.IfKnown;
import rapport.platform.kinds.Intake;
import rapport.sales.PipelineColumns;

/**
 * Says of each file which records its rows hold.
 *
 * @param name of the mapping file, for messages
 * @param source the system the files come from
 * @param ifKnown what becomes of new organisations and people that look like known ones
 * @param pipelines the columns that pipelines need, by the pipeline's name
 */
record Mapping(
        String name,
        String source,
        IfKnown ifKnown,
        Map<String, List<PipelineColumns.Column>> pipelines,
        List<FileMapping> files) {

    /** The set of that name; references are checked when the mapping is read. */
    Optional<RecordMapping> set(String set) {
        return records().filter(r -> r.set().equals(set)).findFirst();
    }

    Stream<RecordMapping> records() {
        return files.stream().flatMap(f -> f.records().stream());
    }

    /**
     * One kind of file.
     *
     * @param names patterns of its name, in lower case, without ".gz"
     * @param main what each row is; every row is accounted for by it
     * @param also further records that each row gives
     */
    record FileMapping(
            List<String> names,
            @Nullable Charset encoding,
            @Nullable Character delimiter,
            boolean missingColumnsAllowed,
            RecordMapping main,
            List<RecordMapping> also) {

        Stream<RecordMapping> all() {
            return Stream.concat(Stream.of(main), also.stream());
        }

        List<RecordMapping> records() {
            return all().toList();
        }

        boolean matches(DataFile file) {
            return names.stream().anyMatch(pattern -> Glob.matches(pattern, file.plainName()));
        }
    }

    /**
     * Records of one kind that rows give.
     *
     * @param set their name within the mapping; external ids are told apart by it
     * @param key the columns that make a record's id; empty when the whole row does, with its n-th occurrence in the file
     * @param when columns that must not be empty for a row to give the record
     * @param own whether columns are called like the fields
     */
    record RecordMapping(
            String set,
            Intake intake,
            List<String> key,
            List<String> when,
            Map<String, ValueMapping> fields,
            boolean own,
            Formatting formatting) {

        String kind() {
            return intake.kind().name();
        }

        FieldDescription field(String name) {
            return intake.kind().field(name).orElseThrow();
        }

        boolean keyedByWholeRow() {
            return key.isEmpty();
        }

        /** The sets that values of this record refer to. */
        Set<String> refersTo() {
            return fields.values().stream().flatMap(v -> v.of().stream()).collect(Collectors.toSet());
        }

        /** Only with these fields: the others' columns are not in the file. */
        RecordMapping only(Set<String> present) {
            Map<String, ValueMapping> kept = new LinkedHashMap<>(fields);
            kept.keySet().retainAll(present);
            return new RecordMapping(set, intake, key, when, kept, own, formatting);
        }
    }

    /**
     * Where a field's value comes from and how it is read.
     *
     * @param map what to take instead of certain values
     * @param otherwise what to take when there is none; null for nothing
     * @param of the sets in which a reference is looked up, in turn
     * @param by a natural key of the kind referred to; null for the id in its file
     */
    record ValueMapping(
            Origin origin,
            Map<String, String> map,
            @Nullable String otherwise,
            List<String> of,
            @Nullable String by,
            @Nullable String format) {

        static ValueMapping column(String name) {
            return new ValueMapping(new Columns(List.of(name)), Map.of(), null, List.of(), null, null);
        }

        ValueMapping of(List<String> sets) {
            return new ValueMapping(origin, map, otherwise, sets, by, format);
        }
    }

    sealed interface Origin {

        /** The columns of the file that it needs. */
        List<String> columns();
    }

    /** One column, or several that together make a key. */
    record Columns(List<String> columns) implements Origin {}

    record Constant(String value) implements Origin {

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** Text with columns in braces; nothing when all of them are empty. */
    record Template(List<String> texts, List<String> columns) implements Origin {}

    /** A column of another file, found by a key. */
    record Lookup(String file, String key, String column, String match) implements Origin {

        @Override
        public List<String> columns() {
            return List.of(match);
        }

        /** Whether it is that file in which values are looked up. */
        boolean isIn(DataFile data) {
            return Glob.matches(file.toLowerCase(Locale.ROOT), data.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * How dates and numbers are written.
     *
     * @param dates patterns tried in turn; empty for ISO 8601
     * @param moments patterns tried in turn; empty for ISO 8601
     * @param zone the zone of moments that name none; null for the company's
     * @param currency of amounts without a currency of their own; null for the company's
     */
    record Formatting(
            List<String> dates,
            List<String> moments,
            char decimal,
            java.time.@Nullable ZoneId zone,
            @Nullable Currency currency) {

        static final Formatting ISO = new Formatting(List.of(), List.of(), '.', null, null);
    }
}
