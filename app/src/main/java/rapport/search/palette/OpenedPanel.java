package rapport.search.palette;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** On the page of every record that shows panels. */
@Component
class OpenedPanel implements Panel {

    @Override
    public Place place() {
        return Place.FOOT;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        return Optional.of(new OpenedMark(subject.id()));
    }
}
