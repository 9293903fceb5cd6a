package rapport.exchange.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.importing.Mapping.ValueMapping;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;

/** Checks the references of a mapping, and gives those that name no set every set of a kind that the field may refer to. */
final class MappingReferences {

    private final Mapping mapping;
    private final Yaml place;
    private final Map<String, String> kindOfSet = new HashMap<>();

    MappingReferences(Mapping mapping, Yaml place) {
        this.mapping = mapping;
        this.place = place;
        mapping.records().forEach(r -> {
            String other = kindOfSet.putIfAbsent(r.set(), r.kind());
            if (other != null && !other.equals(r.kind())) {
                throw place.problem("the set \"" + r.set() + "\" holds records of two kinds");
            }
        });
    }

    Mapping resolved() {
        List<FileMapping> files = new ArrayList<>();
        for (FileMapping file : mapping.files()) {
            files.add(new FileMapping(
                    file.names(),
                    file.encoding(),
                    file.delimiter(),
                    file.missingColumnsAllowed(),
                    resolved(file.main()),
                    file.also().stream().map(this::resolved).toList()));
        }
        return new Mapping(mapping.name(), mapping.source(), mapping.ifKnown(), mapping.pipelines(), files);
    }

    private RecordMapping resolved(RecordMapping record) {
        Map<String, ValueMapping> fields = new LinkedHashMap<>();
        record.fields().forEach((name, value) -> {
            FieldDescription field = record.field(name);
            if (!field.type().mayRefer()) {
                fields.put(name, value);
            } else if (value.of().isEmpty() && field.type() != FieldType.MATTER) {
                List<String> sets = sets(field);
                // A mapping of one's own columns need not have a file for everything that could be referred to, only
                // for what has to be.
                if (!sets.isEmpty()) {
                    fields.put(name, value.of(sets));
                } else if (!record.own() || field.required()) {
                    throw place.problem("nothing in this mapping is what \"" + name + "\" of " + record.set()
                            + " may refer to: " + String.join(" or ", field.of()));
                }
            } else {
                value.of().forEach(set -> check(set, field, record, value));
                fields.put(name, value);
            }
        });
        return new RecordMapping(
                record.set(), record.intake(), record.key(), record.when(), fields, record.own(), record.formatting());
    }

    private List<String> sets(FieldDescription field) {
        return mapping.records()
                .filter(r -> field.of().contains(r.kind()))
                .map(RecordMapping::set)
                .distinct()
                .toList();
    }

    private void check(String set, FieldDescription field, RecordMapping record, ValueMapping value) {
        String kind = kindOfSet.get(set);
        if (kind == null) {
            throw place.problem("there is no set \"" + set + "\" for \"" + field.name() + "\" of " + record.set());
        }
        if (!field.of().isEmpty() && !field.of().contains(kind)) {
            throw place.problem("\"" + field.name() + "\" of " + record.set() + " cannot be a record of kind " + kind);
        }
        String by = value.by();
        if (by != null
                && mapping.set(set)
                        .map(r -> r.intake().naturalKeys())
                        .filter(keys -> keys.containsKey(by))
                        .isEmpty()) {
            throw place.problem("records of kind " + kind + " cannot be found by \"" + by + "\"");
        }
    }
}
