package rapport.interactions.attachments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** The files on the page of a record. */
@Component
class FilesPanel implements Panel {

    private final Files files;

    FilesPanel(Files files) {
        this.files = files;
    }

    @Override
    public Place place() {
        return Place.RAIL;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        return files.find(subject, who).map(part -> part);
    }
}
