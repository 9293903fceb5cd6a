package rapport.interactions.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.TimelineEvent;
import rapport.interactions.TimelineSource;
import rapport.platform.user.CurrentUser;

/** What other modules put on the timeline. */
@Component
class Events {

    private final List<TimelineSource> sources;

    Events(List<TimelineSource> sources) {
        this.sources = sources;
    }

    List<TimelineSource> sources() {
        return sources;
    }

    List<String> kinds() {
        return sources.stream().map(TimelineSource::kind).toList();
    }

    List<Mark> marks(PartyId party, CurrentUser who) {
        List<Mark> marks = new ArrayList<>();
        for (TimelineSource source : sources) {
            source.marks(party, who).forEach(mark -> marks.add(new Mark(source.kind(), mark.id(), mark.at())));
        }
        return marks;
    }

    /** The events behind some marks, one query for each kind. */
    Map<Mark, TimelineEvent> events(PartyId party, Collection<Mark> marks, CurrentUser who) {
        Map<Mark, TimelineEvent> found = new HashMap<>();
        for (TimelineSource source : sources) {
            Map<UUID, Mark> wanted = new HashMap<>();
            marks.stream()
                    .filter(mark -> mark.kind().equals(source.kind()))
                    .forEach(mark -> wanted.put(mark.id(), mark));
            if (!wanted.isEmpty()) {
                source.events(party, wanted.keySet(), who).forEach(event -> found.put(wanted.get(event.id()), event));
            }
        }
        return found;
    }

    String icon(String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .map(TimelineSource::icon)
                .findFirst()
                .orElse("point");
    }
}
