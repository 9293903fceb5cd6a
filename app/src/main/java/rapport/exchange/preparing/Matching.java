package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.ColumnIndex;
import rapport.exchange.importing.MappingDocument;
import rapport.exchange.importing.MappingProblem;
import rapport.exchange.importing.Preview;
import rapport.exchange.importing.Preview.Check;
import rapport.exchange.preparing.Match.Column;
import rapport.exchange.preparing.Match.Constant;
import rapport.exchange.preparing.Match.Option;
import rapport.exchange.reading.Row;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.IfKnown;
import rapport.platform.kinds.KindDescription;
import rapport.platform.time.Moments;

/** Shows a mapping column by column, and a row as what it would become. */
@Component
public class Matching {

    static final String FIXED = "fixed";
    static final String NOTE = "note";

    /** Text that takes what has no field of its own. */
    static final Map<String, String> NOTES = Map.of(
            "organisation", "about", "person", "about", "product", "about", "order", "note", "interaction", "body");

    /** Kinds that rows of a file may give beside what they are. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "person", List.of("organisation"),
            "organisation", List.of("person", "relationship"),
            "deal", List.of("organisation", "person"),
            "order", List.of("organisation", "person"),
            "interaction", List.of("organisation", "person"),
            "agreement", List.of("organisation"));

    private static final int WORDS = 30;

    private final Starting starting;
    private final Uploads uploads;
    private final Preview preview;
    private final Moments moments;

    Matching(Starting starting, Uploads uploads, Preview preview, Moments moments) {
        this.starting = starting;
        this.uploads = uploads;
        this.preview = preview;
        this.moments = moments;
    }

    /** What each file is, in short. */
    public String kindOf(Preparation of, PreparedFile file) {
        Map<String, Object> entry =
                MappingDocument.read("mapping.yaml", of.mapping()).file(file.name());
        return entry == null ? "" : String.valueOf(entry.get("kind"));
    }

    public Match show(Preparation of, PreparedFile file) {
        MappingDocument document = MappingDocument.read("mapping.yaml", of.mapping());
        Sample sample = Sample.of(uploads.open(of, file));
        Map<String, Object> entry = document.file(file.name());
        Kinds kinds = starting.kinds();
        if (entry == null) {
            return new Match(file, "", "", false, List.of(), List.of(), List.of(), null);
        }
        String problem = null;
        Map<String, Check> checks = Map.of();
        try {
            checks = preview.columns(of.mapping(), sample.file(), sample.columns(), sample.rows());
        } catch (MappingProblem e) {
            problem = e.getMessage();
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            columns.add(column(i, sample, entry, checks, kinds));
        }
        return new Match(
                file,
                String.valueOf(entry.get("kind")),
                String.join(", ", MappingDocument.texts(entry.get("key"))),
                ",".equals(entry.get("decimal")),
                columns,
                constants(entry, kinds),
                options(document, entry, kinds),
                problem);
    }

    /** What becomes of new ones that look like known ones. */
    public IfKnown ifKnown(Preparation of) {
        return MappingDocument.read("mapping.yaml", of.mapping()).ifKnown();
    }

    /** A row of the file as the records it would become; empty when the mapping cannot be used. */
    public List<Preview.Shown> row(Preparation of, PreparedFile file, int number) {
        Sample sample = Sample.of(uploads.open(of, file));
        if (sample.rows().isEmpty()) {
            return List.of();
        }
        Row row = sample.rows().get(Math.min(Math.max(number, 0), sample.rows().size() - 1));
        try {
            return preview.row(of.mapping(), sample.file(), sample.columns(), row);
        } catch (MappingProblem e) {
            return List.of();
        }
    }

    /** How many rows can be looked at. */
    public int rows(Preparation of, PreparedFile file) {
        return Sample.of(uploads.open(of, file)).rows().size();
    }

    private Column column(
            int position, Sample sample, Map<String, Object> entry, Map<String, Check> checks, Kinds kinds) {
        String name = sample.columns().get(position);
        Use use = Use.of(entry, name);
        FieldDescription field = use == null ? null : field(use.kind(), use.field(), kinds);
        List<String> values = sample.distinct(position);
        Map<String, String> words = new LinkedHashMap<>();
        List<String> formats = List.of();
        boolean asks = false;
        if (use != null
                && field != null
                && !use.target().equals(FIXED)
                && !use.target().equals(NOTE)) {
            if (field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES) {
                Map<String, Object> map = Dictionary.map(use.entry().get("map"));
                values.stream()
                        .filter(value -> !Formats.isWord(field, value) || map.containsKey(value))
                        .limit(WORDS)
                        .forEach(value -> words.put(value, String.valueOf(map.getOrDefault(value, ""))));
            } else if (isDate(field)) {
                Formats known = new Formats(moments.zone());
                String current = String.valueOf(use.entry().getOrDefault("format", ""));
                formats = formats(current, values, known);
                asks = known.other(current, values) != null;
            }
        }
        return new Column(
                position,
                name,
                sample.shown(position),
                use == null ? "" : use.target(),
                formats,
                asks,
                words,
                field == null || words.isEmpty() ? List.of() : field.of(),
                use == null ? null : checks.get(ColumnIndex.bare(name)));
    }

    private static List<String> formats(String current, List<String> values, Formats known) {
        Set<String> formats = new java.util.LinkedHashSet<>(List.of(current));
        String other = known.other(current, values);
        if (other != null) {
            formats.add(other);
        }
        formats.add("");
        formats.addAll(Formats.DATES);
        return List.copyOf(formats);
    }

    private static boolean isDate(FieldDescription field) {
        return field.type() == FieldType.DATE || field.type() == FieldType.MOMENT || field.type() == FieldType.DUE;
    }

    private static @Nullable FieldDescription field(String kind, String field, Kinds kinds) {
        return kinds.get(kind).field(field).orElse(null);
    }

    private static List<Constant> constants(Map<String, Object> entry, Kinds kinds) {
        List<Constant> constants = new ArrayList<>();
        List<Map<String, Object>> records = new ArrayList<>(List.of(entry));
        records.addAll(Repairs.also(entry));
        for (Map<String, Object> record : records) {
            KindDescription kind = kinds.get(record.get("kind"));
            Map<String, Object> fields = Repairs.fields(record);
            for (FieldDescription field : kind.fields()) {
                Object value = fields.get(field.name());
                boolean constant = Dictionary.map(value).containsKey("value");
                boolean offered = value == null && isOffered(kind, field);
                if (!field.type().mayRefer() && (constant || offered)) {
                    constants.add(new Constant(
                            kind.name(),
                            field.name(),
                            constant ? String.valueOf(Dictionary.map(value).get("value")) : "",
                            field.of(),
                            field.required()));
                }
            }
        }
        return constants;
    }

    private static boolean isOffered(KindDescription kind, FieldDescription field) {
        return field.required() && (!field.of().isEmpty() || kind.name().equals("deal"))
                || field.name().equals("role") && (kind.name().equals("organisation"))
                || field.name().equals("direction") && kind.name().equals("interaction");
    }

    private List<Option> options(MappingDocument document, Map<String, Object> entry, Kinds all) {
        String main = String.valueOf(entry.get("kind"));
        List<String> kinds = new ArrayList<>(List.of(main));
        kinds.addAll(BESIDE.getOrDefault(main, List.of()));
        Repairs.also(entry).stream()
                .map(also -> String.valueOf(also.get("kind")))
                .filter(k -> !kinds.contains(k))
                .forEach(kinds::add);
        List<Option> options = new ArrayList<>();
        for (String kind : kinds) {
            for (FieldDescription field : all.get(kind).fields()) {
                if (!field.type().mayRefer() || field.type() == FieldType.MATTER) {
                    options.add(new Option(kind + "." + field.name(), kind, field.name(), null, null));
                } else {
                    references(document, entry, kind, field, options);
                }
            }
        }
        if (NOTES.containsKey(main)) {
            options.add(new Option(NOTE, main, NOTE, null, null));
        }
        return options;
    }

    private void references(
            MappingDocument document,
            Map<String, Object> entry,
            String kind,
            FieldDescription field,
            List<Option> options) {
        for (Map<String, Object> record : Repairs.records(document)) {
            String set = String.valueOf(record.get("set"));
            String target = String.valueOf(record.get("kind"));
            if (field.of().contains(target)
                    && record.containsKey("key")
                    && !Repairs.also(entry).contains(record)) {
                options.add(new Option(kind + "." + field.name() + "@" + set, kind, field.name(), set, null));
            }
        }
        for (String target : field.of()) {
            for (String by : starting.naturalKeys(target)) {
                String set = Repairs.records(document).stream()
                        .filter(record -> target.equals(record.get("kind"))
                                && !Repairs.also(entry).contains(record))
                        .map(record -> String.valueOf(record.get("set")))
                        .findFirst()
                        .orElse(target);
                options.add(new Option(kind + "." + field.name() + "@" + set + "#" + by, kind, field.name(), set, by));
            }
        }
    }
}
