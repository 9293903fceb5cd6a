package rapport.customization;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** Shows the tags on the pages of all kinds. */
@Component
class TagPanels implements Panel {

    private final Vocabulary vocabulary;
    private final RecordKinds kinds;

    TagPanels(Vocabulary vocabulary, RecordKinds kinds) {
        this.vocabulary = vocabulary;
        this.kinds = kinds;
    }

    @Override
    public Place place() {
        return Place.RAIL;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void expect(List<Subject> subjects, CurrentUser who) {
        kinds.expect(subjects, who);
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        return kinds.held(subject, who).map(record -> panel(record, who));
    }

    private View panel(RecordKinds.Held record, CurrentUser who) {
        List<Tag> on = vocabulary.tags(record.tags());
        boolean mayEdit = who.may(Permission.EDIT);
        return new TagsPanel(
                record.kind().kind(),
                record.id(),
                on,
                mayEdit
                        ? vocabulary.tags().stream()
                                .filter(tag -> !on.contains(tag))
                                .map(Tag::name)
                                .toList()
                        : List.of(),
                mayEdit,
                record.kind().path() + record.id());
    }
}
