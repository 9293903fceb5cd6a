package rapport.work;

import static schema.work.tables.Notice.NOTICE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.access.QuietHours;
import rapport.access.User;
import rapport.access.Users;
import rapport.platform.ids.Ids;
import rapport.platform.notices.NewNotice;
import rapport.platform.notices.Notices;
import rapport.platform.settings.Settings;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import schema.work.tables.records.NoticeRecord;
import tools.jackson.databind.json.JsonMapper;

/** All that users were told; each sees their own. Told in quiet hours, it shows when they are over. */
@Repository
@Transactional
public class KeptNotices implements Notices {

    private static final int COUNTED = 99;
    private static final int SHOWN = 100;
    private static final Duration KEPT = Duration.ofDays(90);

    private final DSLContext db;
    private final Users users;
    private final Settings settings;
    private final JsonMapper json;
    private final Moments moments;

    KeptNotices(DSLContext db, Users users, Settings settings, JsonMapper json, Moments moments) {
        this.db = db;
        this.users = users;
        this.settings = settings;
        this.json = json;
        this.moments = moments;
    }

    @Override
    public void tell(UserId user, NewNotice notice) {
        Instant now = moments.now();
        if (notice.about() != null) {
            db.deleteFrom(NOTICE)
                    .where(NOTICE.USER_ID.eq(user))
                    .and(NOTICE.ABOUT.eq(notice.about()))
                    .and(NOTICE.SEEN_AT.isNull())
                    .execute();
        }
        db.insertInto(NOTICE)
                .set(NOTICE.ID, Ids.next())
                .set(NOTICE.USER_ID, user)
                .set(NOTICE.ICON, notice.icon())
                .set(NOTICE.TITLE, stored(notice.title()))
                .set(NOTICE.LINE, notice.line() == null ? null : stored(notice.line()))
                .set(NOTICE.ACTION, stored(notice.action()))
                .set(NOTICE.HREF, notice.href())
                .set(NOTICE.ABOUT, notice.about())
                .set(NOTICE.AT, now)
                .set(NOTICE.SHOWN_FROM, shownFrom(user, now))
                .execute();
        db.deleteFrom(NOTICE)
                .where(NOTICE.USER_ID.eq(user))
                .and(NOTICE.SHOWN_FROM.lt(now.minus(KEPT)))
                .execute();
    }

    private Instant shownFrom(UserId id, Instant now) {
        return users.find(id).map(user -> shownFrom(user, now)).orElse(now);
    }

    private Instant shownFrom(User user, Instant now) {
        QuietHours quiet = user.quiet();
        ZoneId zone = user.zone();
        return quiet == null
                ? now
                : quiet.over(now, zone == null ? settings.company().zone() : zone);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Field<Integer> unread(CurrentUser who) {
        return DSL.field(DSL.selectCount()
                .from(DSL.selectOne()
                        .from(NOTICE)
                        .where(NOTICE.USER_ID.eq(who.id()))
                        .and(NOTICE.SEEN_AT.isNull())
                        .and(NOTICE.SHOWN_FROM.le(moments.now()))
                        .limit(COUNTED)
                        .asTable("unread")));
    }

    /** The newest first. */
    public List<KeptNotice> of(CurrentUser who) {
        return db.selectFrom(NOTICE)
                .where(NOTICE.USER_ID.eq(who.id()))
                .and(NOTICE.SHOWN_FROM.le(moments.now()))
                .orderBy(NOTICE.SHOWN_FROM.desc(), NOTICE.ID.desc())
                .limit(SHOWN)
                .fetch(this::toNotice);
    }

    /** Marks one notice as seen, or all that show. */
    public void seen(@Nullable UUID id, CurrentUser who) {
        db.update(NOTICE)
                .set(NOTICE.SEEN_AT, moments.now())
                .where(NOTICE.USER_ID.eq(who.id()))
                .and(NOTICE.SEEN_AT.isNull())
                .and(id == null ? NOTICE.SHOWN_FROM.le(moments.now()) : NOTICE.ID.eq(id))
                .execute();
    }

    private KeptNotice toNotice(NoticeRecord row) {
        return new KeptNotice(
                row.getId(),
                row.getIcon(),
                text(row.getTitle()),
                row.getLine() == null ? null : text(row.getLine()),
                text(row.getAction()),
                row.getHref(),
                row.getShownFrom(),
                row.getSeenAt() == null);
    }

    private JSONB stored(Text text) {
        return JSONB.valueOf(json.writeValueAsString(text));
    }

    private Text text(JSONB stored) {
        return json.readValue(stored.data(), Text.class);
    }
}
