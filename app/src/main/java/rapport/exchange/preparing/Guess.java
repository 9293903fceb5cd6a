package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.ColumnIndex;
import rapport.exchange.importing.MappingDocument;
import rapport.exchange.preparing.Dictionary.Refers;
import rapport.exchange.preparing.Dictionary.Sheet;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.KindDescription;

/** Works out a first mapping of files from what their columns are called and what stands in them. Whoever imports has the last word. */
final class Guess {

    /** So many names must be known before files are taken for a system's. */
    private static final int TELLING = 3;

    /** With it the names of custom fields begin. */
    private static final String OWN = "own_";

    private final Kinds kinds;
    private final Formats formats;

    Guess(Kinds kinds, Formats formats) {
        this.kinds = kinds;
        this.formats = formats;
    }

    /** A file and the sheet it is taken for. */
    private record Taken(Sample sample, Sheet sheet, String set) {}

    record Guessed(MappingDocument mapping, String recognised) {}

    Guessed of(List<Sample> samples) {
        Optional<Dictionary> system = Dictionary.systems().stream()
                .filter(one -> score(one, samples) > 0)
                .max(Comparator.comparingLong(one -> score(one, samples)));
        Dictionary dictionary = system.orElseGet(Dictionary::usual);
        Set<String> sets = new HashSet<>();
        List<Taken> taken = new ArrayList<>();
        for (Sample sample : samples) {
            Sheet sheet = best(dictionary, sample)
                    .or(() -> best(Dictionary.usual(), sample))
                    .orElseGet(() -> Dictionary.usual().sheets().getFirst());
            taken.add(new Taken(sample, sheet, unique(sheet.set(), sets)));
        }
        return new Guessed(
                document(dictionary.source(), taken),
                system.map(Dictionary::title).orElse(""));
    }

    /** One file anew, as records of a kind. */
    Map<String, Object> as(String kind, Sample sample) {
        Dictionary usual = Dictionary.usual();
        Sheet sheet = usual.sheets().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseGet(() ->
                        new Sheet(kind, kind, List.of(), List.of(), List.of("id"), Map.of(), List.of(), Map.of()));
        return entry(new Taken(sample, sheet, sheet.set()), List.of());
    }

    private static String unique(String set, Set<String> taken) {
        String free = set;
        for (int i = 2; !taken.add(free); i++) {
            free = set + "-" + i;
        }
        return free;
    }

    private static long score(Dictionary dictionary, List<Sample> samples) {
        long score = 0;
        for (Sample sample : samples) {
            ColumnIndex index = sample.index();
            score += dictionary.sheets().stream()
                    .filter(sheet -> sheet.fits(index))
                    .filter(sheet -> sheet.telling().stream()
                                    .anyMatch(name -> sample.columns().contains(name))
                            || sheet.known(index) >= TELLING)
                    .mapToLong(sheet -> sheet.known(index) + sheet.is().size())
                    .filter(known -> known >= TELLING)
                    .max()
                    .orElse(0);
        }
        return score;
    }

    private static Optional<Sheet> best(Dictionary dictionary, Sample sample) {
        ColumnIndex index = sample.index();
        return dictionary.sheets().stream()
                .filter(sheet -> sheet.fits(index))
                .filter(sheet -> sheet.known(index) > 0)
                .max(Comparator.comparingLong(
                        sheet -> 3 * sheet.known(index) + (named(sheet, sample) ? 4 : 0) + required(sheet, index)));
    }

    /** Whether the file is called like what the sheet holds. */
    private static boolean named(Sheet sheet, Sample sample) {
        String name = ColumnIndex.bare(sample.file().plainName());
        return Stems.of(sheet.kind()).stream().anyMatch(name::contains);
    }

    private static long required(Sheet sheet, ColumnIndex index) {
        String first = sheet.fields().keySet().stream().findFirst().orElse("");
        boolean there = sheet.fields().getOrDefault(first, List.of()).stream().anyMatch(name -> index.of(name) >= 0);
        boolean parts = sheet.kind().equals("person")
                && sheet.fields().getOrDefault("family_name", List.of()).stream()
                        .anyMatch(name -> index.of(name) >= 0);
        return parts ? 5 : there ? 2 : 0;
    }

    private MappingDocument document(String source, List<Taken> taken) {
        MappingDocument document = MappingDocument.of(source);
        for (Taken one : inOrder(taken)) {
            document.files().add(entry(one, taken));
        }
        Pipelines.keepUp(document, taken.stream().map(Taken::sample).toList());
        return document;
    }

    /** What others refer to stands first. */
    private static List<Taken> inOrder(List<Taken> taken) {
        List<String> order = List.of("user", "category", "organisation", "person", "product", "order", "deal");
        return taken.stream()
                .sorted(Comparator.comparingInt(one -> {
                    int place = order.indexOf(one.sheet().kind());
                    return place < 0 ? order.size() : place;
                }))
                .toList();
    }

    private Map<String, Object> entry(Taken one, List<Taken> all) {
        Sample sample = one.sample();
        Sheet sheet = one.sheet();
        ColumnIndex index = sample.index();
        Set<Integer> used = new LinkedHashSet<>();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", sample.file().name());
        entry.put("kind", sheet.kind());
        entry.put("set", one.set());
        entry.put("missing", "ignore");
        int key = key(sheet, sample);
        if (key >= 0) {
            entry.put("key", sample.columns().get(key));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        KindDescription kind = kinds.get(sheet.kind());
        sheet.fields().forEach((field, names) -> {
            FieldDescription description = kind.field(field).orElseThrow();
            int column = first(names, index, used);
            if (column >= 0 && !description.type().mayRefer() && formats.fits(description, sample, column)) {
                used.add(column);
                fields.put(
                        field,
                        formats.value(description, sample, column, sheet.maps().getOrDefault(field, Map.of())));
            }
        });
        custom(kind, sample, used, fields);
        entry.put("fields", fields);
        references(one, all, used, entry, fields);
        if (key >= 0) {
            used.add(key);
        }
        Unknown.keep(sample, used, sheet.kind(), fields);
        Always.complete(kind, fields, sample);
        formats.decimal(entry, sample, kind, fields);
        return entry;
    }

    /** Columns that are called like custom fields. */
    private void custom(KindDescription kind, Sample sample, Set<Integer> used, Map<String, Object> fields) {
        for (FieldDescription field : kind.fields()) {
            if (!field.name().startsWith(OWN) || field.type().mayRefer()) {
                continue;
            }
            int column = first(List.of(field.name().substring(OWN.length()), field.name()), sample.index(), used);
            if (column >= 0 && formats.fits(field, sample, column)) {
                used.add(column);
                fields.put(field.name(), formats.value(field, sample, column, Map.of()));
            }
        }
    }

    /** The first of the columns that is there and unique; of one's own files, any that names rows. */
    private static int key(Sheet sheet, Sample sample) {
        ColumnIndex index = sample.index();
        return sheet.key().stream()
                .mapToInt(index::of)
                .filter(column -> column >= 0 && sample.isUnique(column))
                .findFirst()
                .orElse(-1);
    }

    private static int first(List<String> names, ColumnIndex index, Set<Integer> used) {
        return names.stream()
                .mapToInt(index::of)
                .filter(column -> column >= 0 && !used.contains(column))
                .findFirst()
                .orElse(-1);
    }

    private void references(
            Taken one, List<Taken> all, Set<Integer> used, Map<String, Object> entry, Map<String, Object> fields) {
        ColumnIndex index = one.sample().index();
        for (Refers refers : one.sheet().refers()) {
            int column = first(refers.columns(), index, used);
            if (column < 0 || fields.containsKey(refers.field())) {
                continue;
            }
            Optional<Taken> other = all.stream()
                    .filter(t -> t.sheet().set().equals(refers.of()) && t != one)
                    .findFirst();
            if (other.isPresent()) {
                fields.put(
                        refers.field(),
                        reference(one.sample(), column, other.get().set(), refers.by()));
                used.add(column);
            } else if (refers.by() != null) {
                organisationsByName(one.sample().columns().get(column), refers.of(), entry, fields, refers.field());
                used.add(column);
            }
        }
        overlapping(one, all, used, entry, fields);
    }

    /** A file that names organisations of no other file makes them, one for each name. */
    private static void organisationsByName(
            String column, String set, Map<String, Object> entry, Map<String, Object> fields, String field) {
        Map<String, Object> also = new LinkedHashMap<>();
        also.put("kind", "organisation");
        also.put("set", set);
        also.put("key", column);
        also.put("when", column);
        also.put("fields", new LinkedHashMap<>(Map.of("name", column)));
        entry.put("also", new ArrayList<>(List.of(also)));
        fields.put(field, reference(column, set, null));
    }

    private static Map<String, Object> reference(Sample sample, int column, String set, @Nullable String by) {
        return reference(sample.columns().get(column), set, by);
    }

    private static Map<String, Object> reference(String column, String set, @Nullable String by) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("column", column);
        value.put("of", set);
        if (by != null) {
            value.put("by", by);
        }
        return value;
    }

    /** Columns whose values are the ids, or the names, of another file's rows. */
    private void overlapping(
            Taken one, List<Taken> all, Set<Integer> used, Map<String, Object> entry, Map<String, Object> fields) {
        KindDescription kind = kinds.get(one.sheet().kind());
        for (FieldDescription field : kind.fields()) {
            if (field.type() != FieldType.REFERENCE || fields.containsKey(field.name())) {
                continue;
            }
            for (Taken other : all) {
                if (other == one || !field.of().contains(other.sheet().kind())) {
                    continue;
                }
                int column = overlapping(one, other, key(other.sheet(), other.sample()), used, entry);
                int name = other.sample().index().of(nameColumn(other));
                int byName = column >= 0 ? -1 : overlapping(one, other, name, used, entry);
                if (column >= 0 || byName >= 0) {
                    used.add(Math.max(column, byName));
                    fields.put(
                            field.name(),
                            reference(
                                    one.sample(), Math.max(column, byName), other.set(), column >= 0 ? null : "name"));
                    break;
                }
            }
        }
    }

    private static String nameColumn(Taken taken) {
        ColumnIndex index = taken.sample().index();
        return taken.sheet().fields().getOrDefault("name", List.of()).stream()
                .filter(name -> index.of(name) >= 0)
                .findFirst()
                .orElse("\u0000");
    }

    private static int overlapping(Taken one, Taken other, int target, Set<Integer> used, Map<String, Object> entry) {
        if (target < 0) {
            return -1;
        }
        Set<String> known = new HashSet<>(other.sample().values(target));
        String own = String.valueOf(entry.get("key"));
        int best = -1;
        double most = 0.5;
        for (int column = 0; column < one.sample().columns().size(); column++) {
            String name = one.sample().columns().get(column);
            List<String> values = one.sample().distinct(column);
            if (used.contains(column) || name.equals(own) || values.isEmpty()) {
                continue;
            }
            double share = (double) values.stream().filter(known::contains).count() / values.size();
            // "company_id" beside companies.csv says it, where small numbers alone do not.
            String bare = ColumnIndex.bare(name);
            boolean alike = Stems.of(other.sheet().kind()).stream().anyMatch(bare::contains)
                    || bare.equals(ColumnIndex.bare(other.sample().columns().get(target)));
            boolean numbers = values.stream()
                    .allMatch(value -> value.toLowerCase(Locale.ROOT).matches("\\d{1,6}"));
            double weight = share + (alike ? 0.3 : numbers ? -0.5 : 0);
            if (share > 0 && weight > most) {
                most = weight;
                best = column;
            }
        }
        return best;
    }
}
