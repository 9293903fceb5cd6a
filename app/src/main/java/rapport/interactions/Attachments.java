package rapport.interactions;

import static schema.interactions.tables.File.FILE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import rapport.interactions.Attaching.Attached;
import rapport.interactions.Attaching.Reason;
import rapport.interactions.Attaching.Refused;
import rapport.interactions.FileStore.Stored;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.WithinRequest;
import schema.interactions.tables.records.FileRecord;

/** All files on records. A file can be seen by those who see its record, and by nobody else. */
@Repository
@Transactional
public class Attachments {

    /** How long a deleted file can be taken back. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final long MEGABYTE = 1024L * 1024L;
    private static final int MOST_MEGABYTES = 500;

    /** The bytes of a file, and as what to serve them. */
    public record Content(Attachment attachment, Path file, String servedAs) {}

    private final DSLContext db;
    private final FileStore store;
    private final Map<String, Attachable> kinds;
    private final Changes changes;
    private final Moments moments;
    private final int megabytes;

    Attachments(
            DSLContext db,
            FileStore store,
            List<Attachable> kinds,
            Changes changes,
            Moments moments,
            MachineSettings settings) {
        this.db = db;
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toMap(Attachable::kind, kind -> kind));
        this.changes = changes;
        this.moments = moments;
        this.megabytes = settings.number(MachineSetting.FILE_MEGABYTES, MOST_MEGABYTES);
    }

    /** The largest file that is taken, in megabytes. */
    public int megabytes() {
        return megabytes;
    }

    /** The kind of a record to which files can be attached; not found when there is no such record for this user. */
    public Attachable kindOf(Subject subject, CurrentUser who) {
        Attachable kind = kinds.get(subject.kind());
        if (kind == null || !kind.isVisible(subject.id(), who)) {
            throw new NotFound(subject.kind());
        }
        return kind;
    }

    public boolean isAttachable(Subject subject, CurrentUser who) {
        Attachable kind = kinds.get(subject.kind());
        return kind != null && kind.isVisible(subject.id(), who);
    }

    /** The files of a record, the newest first. */
    public List<Attachment> of(Subject subject, CurrentUser who) {
        kindOf(subject, who);
        return list(subject).stream()
                .filter(row -> row.getDeletedAt() == null)
                .map(Attachments::toAttachment)
                .toList();
    }

    /** The files of a record that were deleted and can be taken back, the last deleted first. */
    public List<Attachment> deletedOf(Subject subject, CurrentUser who) {
        kindOf(subject, who);
        return list(subject).stream()
                .filter(row -> row.getDeletedAt() != null)
                .map(Attachments::toAttachment)
                .toList();
    }

    /** Those that are there and those that can be taken back: most pages show both. */
    private List<FileRecord> list(Subject subject) {
        return WithinRequest.whileReading(
                "files of " + subject,
                () -> db.selectFrom(FILE)
                        .where(FILE.SUBJECT_KIND.eq(subject.kind()))
                        .and(FILE.SUBJECT_ID.eq(subject.id()))
                        .and(FILE.DELETED_AT
                                .isNull()
                                .or(FILE.DELETED_AT.gt(moments.now().minus(KEPT))))
                        .orderBy(FILE.DELETED_AT.desc().nullsLast(), FILE.CREATED_AT.desc(), FILE.ID)
                        .fetch());
    }

    public Optional<Attachment> find(AttachmentId id, CurrentUser who) {
        return row(id, who).map(Attachments::toAttachment);
    }

    private Optional<FileRecord> row(AttachmentId id, CurrentUser who) {
        return db.selectFrom(FILE)
                .where(FILE.ID.eq(id))
                .fetchOptional()
                .filter(row -> isAttachable(new Subject(row.getSubjectKind(), row.getSubjectId()), who));
    }

    /** The bytes; a deleted file has none for anybody. */
    public Content content(AttachmentId id, CurrentUser who) {
        FileRecord row = present(id, who);
        return new Content(toAttachment(row), store.path(row.getStored()), ContentTypes.served(row.getContentType()));
    }

    /** The small picture of an image: a PNG made by Rapport. */
    public Path preview(AttachmentId id, CurrentUser who) {
        String preview = present(id, who).getPreview();
        if (preview == null) {
            throw new NotFound(id);
        }
        return store.path(preview);
    }

    private FileRecord present(AttachmentId id, CurrentUser who) {
        return row(id, who).filter(row -> row.getDeletedAt() == null).orElseThrow(() -> new NotFound(id));
    }

    /** Attaches a file. Bytes are on the disk before the row is; should it not come to that, they go again. */
    public Attaching attach(Subject subject, String givenName, InputStream bytes, CurrentUser who) {
        kindOf(subject, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(subject.kind());
        }
        String name = FileNames.clean(givenName);
        Stored stored = store.write(bytes, megabytes * MEGABYTE);
        if (stored.isTooLarge()) {
            return new Refused(name, Reason.TOO_LARGE);
        }
        if (stored.size() == 0) {
            store.delete(stored.name());
            return new Refused(name, Reason.EMPTY);
        }
        goesUnlessCommitted(stored.name());
        String type = ContentTypes.of(store.path(stored.name()), name);
        FileRecord row = db.newRecord(FILE);
        row.setId(new AttachmentId(Ids.next()));
        row.setSubjectKind(subject.kind());
        row.setSubjectId(subject.id());
        row.setName(name);
        row.setContentType(type);
        row.setBytes(stored.size());
        row.setSha256(stored.sha256());
        row.setStored(stored.name());
        row.setPreview(preview(stored, type));
        row.setUserId(who.id());
        row.setCreatedAt(moments.now());
        row.setVersion(0);
        db.insertInto(FILE).set(row).execute();
        changes.record("file", row.getId().value(), null);
        return new Attached(toAttachment(row));
    }

    private @Nullable String preview(Stored stored, String type) {
        return Previews.of(store.path(stored.name()), type)
                .map(png -> store.write(new ByteArrayInputStream(png), Long.MAX_VALUE)
                        .name())
                .map(name -> {
                    goesUnlessCommitted(name);
                    return name;
                })
                .orElse(null);
    }

    private void goesUnlessCommitted(String name) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    store.delete(name);
                }
            }
        });
    }

    /** Deletes a file, for some days so that it can be taken back; nothing happens when it is deleted already. */
    public Attachment delete(AttachmentId id, CurrentUser who) {
        return mark(id, true, Permission.DELETE, who);
    }

    /** Takes a deletion back. */
    public Attachment restore(AttachmentId id, CurrentUser who) {
        return mark(id, false, Permission.EDIT, who);
    }

    private Attachment mark(AttachmentId id, boolean deleted, Permission permission, CurrentUser who) {
        Attachment before = find(id, who).orElseThrow(() -> new NotFound(id));
        if (!who.may(permission)) {
            throw new NotFound(id);
        }
        if ((before.deletedAt() != null) != deleted) {
            db.update(FILE)
                    .set(FILE.DELETED_AT, deleted ? moments.now() : null)
                    .set(FILE.VERSION, FILE.VERSION.plus(1))
                    .where(FILE.ID.eq(id))
                    .execute();
            changes.record("file", id.value(), null);
        }
        return before;
    }

    /** When one record becomes part of another, its files go with it. Returns how many did. */
    public int move(Subject from, Subject to, CurrentUser who) {
        kindOf(from, who);
        kindOf(to, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(from.kind());
        }
        List<AttachmentId> moved = db.update(FILE)
                .set(FILE.SUBJECT_KIND, to.kind())
                .set(FILE.SUBJECT_ID, to.id())
                .set(FILE.VERSION, FILE.VERSION.plus(1))
                .where(FILE.SUBJECT_KIND.eq(from.kind()))
                .and(FILE.SUBJECT_ID.eq(from.id()))
                .returning(FILE.ID)
                .fetch(FILE.ID);
        moved.forEach(id -> changes.record("file", id.value(), null));
        return moved.size();
    }

    private static Attachment toAttachment(FileRecord row) {
        return new Attachment(
                row.getId(),
                new Subject(row.getSubjectKind(), row.getSubjectId()),
                row.getName(),
                row.getContentType(),
                row.getBytes(),
                row.getPreview() != null,
                row.getUserId(),
                row.getCreatedAt(),
                row.getDeletedAt(),
                row.getVersion());
    }
}
