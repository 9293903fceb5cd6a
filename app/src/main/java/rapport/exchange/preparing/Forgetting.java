package rapport.exchange.preparing;

import org.springframework.stereotype.Component;

/** Throws uploaded files away once the import can no longer be taken back, or was never made. */
@Component
class Forgetting {

    private final Preparations preparations;
    private final Uploads uploads;

    Forgetting(Preparations preparations, Uploads uploads) {
        this.preparations = preparations;
        this.uploads = uploads;
    }

    void old() {
        preparations.old().forEach(id -> {
            uploads.remove(id);
            preparations.remove(id);
        });
    }
}
