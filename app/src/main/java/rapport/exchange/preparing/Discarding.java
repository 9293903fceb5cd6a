package rapport.exchange.preparing;

import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;

/** Throws away what was uploaded and is not wanted. */
@Component
public class Discarding {

    private final Preparations preparations;
    private final Uploads uploads;

    Discarding(Preparations preparations, Uploads uploads) {
        this.preparations = preparations;
        this.uploads = uploads;
    }

    /** False when it has become an import meanwhile. */
    public boolean discard(PreparationId id, CurrentUser who) {
        if (!preparations.get(id, who).state().isOpen()) {
            return false;
        }
        preparations.remove(id);
        uploads.remove(id);
        return true;
    }
}
