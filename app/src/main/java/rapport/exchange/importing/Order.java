package rapport.exchange.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.RecordMapping;

/** The order in which the records of a file are taken: those that others refer to first. */
final class Order {

    private Order() {}

    static List<RecordMapping> ofDependence(FileMapping file) {
        List<RecordMapping> left = new ArrayList<>(file.records());
        List<RecordMapping> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> waiting = left.stream().map(RecordMapping::set).collect(Collectors.toSet());
            RecordMapping next = left.stream()
                    .filter(r -> r.refersTo().stream().noneMatch(set -> waiting.contains(set) && !set.equals(r.set())))
                    .findFirst()
                    .orElse(left.getFirst()); // they refer to each other in a circle; the second run finds the rest
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
