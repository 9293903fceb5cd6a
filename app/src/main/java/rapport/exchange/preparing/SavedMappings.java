package rapport.exchange.preparing;

import static schema.exchange.tables.SavedMapping.SAVED_MAPPING;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import schema.exchange.tables.records.SavedMappingRecord;

/** The mappings that people keep. A shared one is everybody's to use and its owner's to change. */
@Repository
@Transactional
public class SavedMappings {

    private static final int MOST = 200;

    private final DSLContext db;
    private final Moments moments;

    SavedMappings(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /** Own ones first, then what others share, each by name. */
    public List<SavedMapping> all(CurrentUser who) {
        return db.selectFrom(SAVED_MAPPING)
                .where(visible(who))
                .orderBy(SAVED_MAPPING.USER_ID.eq(who.id()).desc(), DSL.lower(SAVED_MAPPING.NAME), SAVED_MAPPING.ID)
                .limit(MOST)
                .fetch(SavedMappings::toMapping);
    }

    public SavedMapping get(UUID id, CurrentUser who) {
        return db.selectFrom(SAVED_MAPPING)
                .where(SAVED_MAPPING.ID.eq(id))
                .and(visible(who))
                .fetchOptional(SavedMappings::toMapping)
                .orElseThrow(() -> new NotFound(id));
    }

    private static Condition visible(CurrentUser who) {
        return Preparations.mayImport(who)
                ? DSL.condition(SAVED_MAPPING.SHARED).or(SAVED_MAPPING.USER_ID.eq(who.id()))
                : DSL.falseCondition();
    }

    /** The one that was made for the same columns. */
    Optional<SavedMapping> fitting(Preparation files, CurrentUser who) {
        return all(who).stream().filter(mapping -> mapping.fits(files)).findFirst();
    }

    /** Those that were made for the same columns. */
    public List<SavedMapping> allFitting(Preparation files, CurrentUser who) {
        return all(who).stream().filter(mapping -> mapping.fits(files)).toList();
    }

    /** Keeps a mapping under a name; one of the same name and owner gives way. */
    public void save(String name, boolean shared, String mapping, CurrentUser who) {
        NotFound.unless(Preparations.mayImport(who) && who.id() != null, name);
        UserId owner = Objects.requireNonNull(who.id());
        int known = db.update(SAVED_MAPPING)
                .set(SAVED_MAPPING.NAME, name)
                .set(SAVED_MAPPING.SHARED, shared)
                .set(SAVED_MAPPING.MAPPING, mapping)
                .set(SAVED_MAPPING.SAVED_AT, moments.now())
                .set(SAVED_MAPPING.VERSION, SAVED_MAPPING.VERSION.plus(1))
                .where(SAVED_MAPPING.USER_ID.eq(owner))
                .and(DSL.lower(SAVED_MAPPING.NAME).eq(DSL.lower(name)))
                .execute();
        if (known == 0) {
            db.insertInto(SAVED_MAPPING)
                    .set(SAVED_MAPPING.ID, Ids.next())
                    .set(SAVED_MAPPING.NAME, name)
                    .set(SAVED_MAPPING.USER_ID, owner)
                    .set(SAVED_MAPPING.SHARED, shared)
                    .set(SAVED_MAPPING.MAPPING, mapping)
                    .set(SAVED_MAPPING.SAVED_AT, moments.now())
                    .execute();
        }
    }

    /** The mapping for the files of a preparation, or as it is when it does not fit them. */
    public String forFiles(SavedMapping mapping, Preparation files) {
        return mapping.forFiles(files);
    }

    public void delete(UUID id, CurrentUser who) {
        SavedMapping mapping = get(id, who);
        NotFound.unless(mapping.owner().equals(who.id()) || who.isAdministrator(), id);
        db.deleteFrom(SAVED_MAPPING).where(SAVED_MAPPING.ID.eq(id)).execute();
    }

    private static SavedMapping toMapping(SavedMappingRecord row) {
        return new SavedMapping(
                row.getId(), row.getName(), row.getUserId(), row.getShared(), row.getMapping(), row.getVersion());
    }
}
