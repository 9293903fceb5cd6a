package rapport.access.audit;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** At the end of what stands beside a record. */
@Component
class HistoryPanel implements Panel {

    private static final Set<String> KINDS = Set.of("party", "relationship", "order", "deal", "agreement", "product");

    @Override
    public Place place() {
        return Place.RAIL;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        return KINDS.contains(subject.kind())
                ? Optional.of(new HistoryLink(
                        "/records/" + subject.kind() + "/" + subject.id() + "/history",
                        Texts.t("audit.history." + subject.kind())))
                : Optional.empty();
    }
}
