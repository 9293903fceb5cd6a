package rapport.exchange.importing;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.platform.changes.Changes;
import rapport.relationships.Relationships;

/** What follows from a file's records, in the same transaction: roles become relationships. */
@Component
class Aftermath {

    private static final Set<String> WITH_ROLES = Set.of("organisation", "person", "relationship");

    private final Relationships relationships;
    private final Changes changes;

    Aftermath(Relationships relationships, Changes changes) {
        this.relationships = relationships;
        this.changes = changes;
    }

    void follow(FileMapping file) {
        Set<String> kinds = file.all().map(RecordMapping::kind).collect(Collectors.toSet());
        if (kinds.stream().anyMatch(WITH_ROLES::contains)) {
            relationships.adopt();
        }
        changes.announce();
    }
}
