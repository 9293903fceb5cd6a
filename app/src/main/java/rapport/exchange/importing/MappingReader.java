package rapport.exchange.importing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.Formatting;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.importing.Mapping.ValueMapping;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.IfKnown;
import rapport.platform.kinds.Intake;
import rapport.sales.DealOutcome;
import rapport.sales.PipelineColumns;

/** Reads a mapping file. Whatever is wrong with it is said with its line, before any data is touched. */
final class MappingReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,59}");
    private static final String[] FORMATTING = {"dates", "moments", "decimal", "zone", "currency"};

    private final Map<String, Intake> kinds;
    private final ValueReader values;

    MappingReader(Map<String, Intake> kinds) {
        this.kinds = kinds;
        this.values = new ValueReader();
    }

    Mapping read(Path path) {
        try (Reader text = Files.newBufferedReader(path)) {
            return read(path.getFileName().toString(), text);
        } catch (IOException e) {
            throw new MappingProblem("The mapping " + path + " cannot be read: " + e.getMessage());
        }
    }

    Mapping read(String name, Reader text) {
        Yaml root = Yaml.read(name, text);
        Map<String, Yaml> entries = root.entries(with(FORMATTING, "source", "known", "pipelines", "files"));
        Formatting formatting = formatting(entries, Formatting.ISO);
        Yaml files = entries.get("files");
        if (files == null) {
            throw root.problem("\"files\" is missing");
        }
        List<FileMapping> read = new ArrayList<>();
        List<Yaml> places = files.list();
        places.forEach(place -> read.add(file(place, formatting)));
        read.addAll(known(read));
        Mapping mapping = new Mapping(name, source(root, entries), ifKnown(entries), pipelines(entries), read);
        return new MappingReferences(mapping, files).resolved();
    }

    /** Records of a kind that no file here holds may be referred to by a natural key: owners by their name. */
    private List<FileMapping> known(List<FileMapping> files) {
        List<RecordMapping> records = files.stream().flatMap(FileMapping::all).toList();
        Set<String> sets = records.stream().map(RecordMapping::set).collect(Collectors.toSet());
        return records.stream()
                .flatMap(record -> record.fields().values().stream())
                .filter(value -> value.by() != null)
                .flatMap(value -> value.of().stream())
                .filter(set -> !sets.contains(set) && kinds.containsKey(set))
                .distinct()
                .map(kind -> new RecordMapping(
                        kind,
                        Objects.requireNonNull(kinds.get(kind)),
                        List.of(),
                        List.of(),
                        Map.of(),
                        true,
                        Formatting.ISO))
                .map(record -> new FileMapping(List.of(), null, null, true, record, List.of()))
                .toList();
    }

    private static String source(Yaml root, Map<String, Yaml> entries) {
        String source = Yaml.text(entries, "source").orElseThrow(() -> root.problem("\"source\" is missing"));
        if (!isName(source)) {
            throw Yaml.place(entries, "source").problem("a source has small letters, digits, dots and dashes only");
        }
        return source;
    }

    private static IfKnown ifKnown(Map<String, Yaml> entries) {
        return Yaml.text(entries, "known")
                .map(word -> IfKnown.of(word)
                        .orElseThrow(() -> Yaml.place(entries, "known")
                                .problem("what becomes of known ones is create, skip, update or fill")))
                .orElse(IfKnown.CREATE);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static Map<String, List<PipelineColumns.Column>> pipelines(Map<String, Yaml> entries) {
        Map<String, List<PipelineColumns.Column>> pipelines = new LinkedHashMap<>();
        if (entries.containsKey("pipelines")) {
            entries.get("pipelines")
                    .entries()
                    .forEach((name, columns) -> pipelines.put(
                            name,
                            columns.list().stream().map(MappingReader::column).toList()));
        }
        return pipelines;
    }

    private static PipelineColumns.Column column(Yaml place) {
        if (place.isText()) {
            return new PipelineColumns.Column(place.text(), DealOutcome.OPEN);
        }
        Map<String, Yaml> entries = place.entries("name", "outcome");
        String name = Yaml.text(entries, "name").orElseThrow(() -> place.problem("\"name\" is missing"));
        String outcome = Yaml.text(entries, "outcome").orElse("open");
        if (!Set.of("open", "won", "lost").contains(outcome)) {
            throw Yaml.place(entries, "outcome").problem("an outcome is open, won or lost");
        }
        return new PipelineColumns.Column(name, DealOutcome.of(outcome));
    }

    private FileMapping file(Yaml place, Formatting around) {
        Map<String, Yaml> entries = place.entries(with(
                FORMATTING,
                "file",
                "encoding",
                "delimiter",
                "missing",
                "kind",
                "set",
                "key",
                "when",
                "fields",
                "also"));
        Formatting formatting = formatting(entries, around);
        List<String> names = Yaml.texts(entries, "file").stream()
                .map(n -> n.toLowerCase(Locale.ROOT))
                .toList();
        if (names.isEmpty()) {
            throw place.problem("\"file\" is missing");
        }
        if (entries.containsKey("when")) {
            throw entries.get("when").problem("every row is a record here; \"when\" belongs below \"also\"");
        }
        List<RecordMapping> also = new ArrayList<>();
        if (entries.containsKey("also")) {
            entries.get("also")
                    .list()
                    .forEach(p -> also.add(record(p, p.entries("kind", "set", "key", "when", "fields"), formatting)));
        }
        return new FileMapping(
                names,
                encoding(entries),
                delimiter(entries),
                missing(entries),
                record(place, entries, formatting),
                List.copyOf(also));
    }

    private static boolean missing(Map<String, Yaml> entries) {
        String missing = Yaml.text(entries, "missing").orElse("reject");
        return switch (missing) {
            case "reject" -> false;
            case "ignore" -> true;
            default -> throw Yaml.place(entries, "missing").problem("\"missing\" is reject or ignore");
        };
    }

    private static @Nullable Charset encoding(Map<String, Yaml> entries) {
        Optional<String> name = Yaml.text(entries, "encoding");
        try {
            return name.map(Charset::forName).orElse(null);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Yaml.place(entries, "encoding").problem("there is no encoding \"" + name.orElse("") + "\"");
        }
    }

    private static @Nullable Character delimiter(Map<String, Yaml> entries) {
        if (!entries.containsKey("delimiter")) {
            return null;
        }
        String mark = entries.get("delimiter").text();
        if (mark.equals("tab") || mark.isEmpty()) {
            return '\t';
        }
        if (mark.length() != 1 || "\"\r\n".contains(mark) || Character.isLetterOrDigit(mark.charAt(0))) {
            throw entries.get("delimiter").problem("a delimiter is one mark, or \"tab\"");
        }
        return mark.charAt(0);
    }

    private RecordMapping record(Yaml place, Map<String, Yaml> entries, Formatting formatting) {
        String kind = Yaml.text(entries, "kind").orElseThrow(() -> place.problem("\"kind\" is missing"));
        Intake intake = kinds.get(kind);
        if (intake == null) {
            throw Yaml.place(entries, "kind")
                    .problem("there is no kind \"" + kind + "\"; there are " + String.join(", ", kinds.keySet()));
        }
        String set = Yaml.text(entries, "set").orElse(kind);
        if (!isName(set)) {
            throw Yaml.place(entries, "set")
                    .problem("a set has small letters, digits, dots, dashes and underscores only");
        }
        Yaml fields = entries.get("fields");
        if (fields == null) {
            throw place.problem("\"fields\" is missing");
        }
        boolean own = fields.isText() && fields.text().equals("own");
        RecordMapping record = new RecordMapping(
                set,
                intake,
                Yaml.texts(entries, "key"),
                Yaml.texts(entries, "when"),
                own ? own(intake) : fields(fields, intake),
                own,
                formatting);
        intake.kind().fields().stream()
                .filter(f -> f.required() && !record.fields().containsKey(f.name()))
                .findFirst()
                .ifPresent(f -> {
                    throw fields.problem("a record of kind " + kind + " needs \"" + f.name() + "\"");
                });
        return record;
    }

    /** Columns that are called like the fields. */
    private static Map<String, ValueMapping> own(Intake intake) {
        Map<String, ValueMapping> fields = new LinkedHashMap<>();
        intake.kind().fields().forEach(f -> fields.put(f.name(), ValueMapping.column(f.name())));
        return fields;
    }

    private Map<String, ValueMapping> fields(Yaml place, Intake intake) {
        Map<String, ValueMapping> fields = new LinkedHashMap<>();
        place.entries().forEach((name, value) -> {
            FieldDescription field = intake.kind()
                    .field(name)
                    .orElseThrow(() ->
                            value.problem("a record of kind " + intake.kind().name() + " has no field \"" + name
                                    + "\"; it has "
                                    + String.join(
                                            ", ",
                                            intake.kind().fields().stream()
                                                    .map(FieldDescription::name)
                                                    .toList())));
            fields.put(name, values.read(value, field));
        });
        return fields;
    }

    private static Formatting formatting(Map<String, Yaml> entries, Formatting around) {
        return new Formatting(
                patterns(entries, "dates", around.dates()),
                patterns(entries, "moments", around.moments()),
                decimal(entries, around.decimal()),
                zone(entries, around.zone()),
                currency(entries, around.currency()));
    }

    private static List<String> patterns(Map<String, Yaml> entries, String key, List<String> otherwise) {
        if (!entries.containsKey(key)) {
            return otherwise;
        }
        List<String> patterns = entries.get(key).texts();
        patterns.forEach(p -> ValueReader.checkPattern(entries.get(key), p));
        return patterns;
    }

    private static char decimal(Map<String, Yaml> entries, char otherwise) {
        String mark = Yaml.text(entries, "decimal").orElse(String.valueOf(otherwise));
        if (!mark.equals(".") && !mark.equals(",")) {
            throw Yaml.place(entries, "decimal").problem("\"decimal\" is a point or a comma in quotes");
        }
        return mark.charAt(0);
    }

    private static @Nullable ZoneId zone(Map<String, Yaml> entries, @Nullable ZoneId otherwise) {
        Optional<String> zone = Yaml.text(entries, "zone");
        try {
            return zone.map(ZoneId::of).orElse(otherwise);
        } catch (DateTimeException e) {
            throw Yaml.place(entries, "zone").problem("there is no time zone \"" + zone.orElse("") + "\"");
        }
    }

    private static @Nullable Currency currency(Map<String, Yaml> entries, @Nullable Currency otherwise) {
        Optional<String> code = Yaml.text(entries, "currency");
        try {
            return code.map(Currency::getInstance).orElse(otherwise);
        } catch (IllegalArgumentException e) {
            throw Yaml.place(entries, "currency").problem("there is no currency \"" + code.orElse("") + "\"");
        }
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(some));
        return all.toArray(String[]::new);
    }
}
