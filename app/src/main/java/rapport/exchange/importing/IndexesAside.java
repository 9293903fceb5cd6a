package rapport.exchange.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.kinds.Intake;
import schema.platform.routines.PutIndexesBack;
import schema.platform.routines.SetIndexesAside;

/**
 * The indexes of lists while a large file is read: taken away before it and made again after the import, in transactions of their own.
 * The database writes down what is missing, so that an import that was ended by force costs readers time until the next start, and
 * nothing else.
 */
@Component
@Transactional
class IndexesAside {

    /** Who merges, deletes for good or takes an import back asks where a record came from; nobody else. */
    private static final List<String> OF_ORIGINS = List.of("platform.origin_record");

    private final DSLContext db;

    IndexesAside(DSLContext db) {
        this.db = db;
    }

    /** Takes those of a kind away if the file holds more than its table. */
    void before(Intake kind, Path file) {
        setAside(kind.indexesOfLists(), file);
        setAside(OF_ORIGINS, file);
    }

    private void setAside(List<String> indexes, Path file) {
        if (!indexes.isEmpty()) {
            SetIndexesAside aside = new SetIndexesAside();
            aside.setIndexes(indexes.toArray(String[]::new));
            aside.setBytes(size(file));
            aside.execute(db.configuration());
        }
    }

    /** Makes again what is missing, unless another import writes just now. */
    @EventListener(ApplicationReadyEvent.class)
    public void putBack() {
        PutIndexesBack back = new PutIndexesBack();
        back.setImportLock(Imports.LOCK);
        back.execute(db.configuration());
    }

    /** None for one that cannot be read, which the import says by itself. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
