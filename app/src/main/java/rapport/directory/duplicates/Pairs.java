package rapport.directory.duplicates;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.PartyCard.PARTY_CARD;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.duplicates.DuplicatesPage.Pair;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.directory.tables.records.PartyCardRecord;

/** Reads the pairs that may be one and were not set aside, the newest first. */
@Component
@Transactional(readOnly = true)
class Pairs {

    private static final int ON_A_PAGE = 50;
    private static final schema.directory.tables.PartyCard ONE = PARTY_CARD.as("one");
    private static final schema.directory.tables.PartyCard OTHER = PARTY_CARD.as("other");

    private final DSLContext db;
    private final Moments moments;

    Pairs(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    DuplicatesPage page(@Nullable Cursor after, @Nullable String scan, CurrentUser who) {
        List<Pair> found = find(after, who);
        boolean more = found.size() > ON_A_PAGE;
        List<Pair> shown = more ? found.subList(0, ON_A_PAGE) : found;
        String next = more ? "/duplicates?after=" + Cursor.of(shown.getLast()) : null;
        boolean mayMerge = who.may(Permission.EDIT) && who.may(Permission.DELETE);
        return new DuplicatesPage(shown, scan, next, after != null, mayMerge, moments.now());
    }

    private List<Pair> find(@Nullable Cursor after, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return List.of();
        }
        Condition behind = after == null
                ? DSL.noCondition()
                : LOOK_ALIKE
                        .FOUND_AT
                        .lt(after.at())
                        .or(LOOK_ALIKE
                                .FOUND_AT
                                .eq(after.at())
                                .and(row(LOOK_ALIKE.PARTY_ID, LOOK_ALIKE.OTHER_ID)
                                        .gt(row(
                                                val(after.one(), LOOK_ALIKE.PARTY_ID),
                                                val(after.other(), LOOK_ALIKE.OTHER_ID)))));
        return db.select(LOOK_ALIKE.WHY, LOOK_ALIKE.FOUND_AT)
                .select(ONE.fields())
                .select(OTHER.fields())
                .from(LOOK_ALIKE)
                .join(ONE)
                .on(ONE.ID.eq(LOOK_ALIKE.PARTY_ID))
                .join(OTHER)
                .on(OTHER.ID.eq(LOOK_ALIKE.OTHER_ID))
                .where(LOOK_ALIKE.SET_ASIDE_AT.isNull())
                .and(behind)
                .orderBy(LOOK_ALIKE.FOUND_AT.desc(), LOOK_ALIKE.PARTY_ID, LOOK_ALIKE.OTHER_ID)
                .limit(ON_A_PAGE + 1)
                .fetch(Pairs::toPair);
    }

    private static Pair toPair(Record found) {
        return new Pair(
                card(found.into(ONE)),
                card(found.into(OTHER)),
                found.get(LOOK_ALIKE.WHY),
                found.get(LOOK_ALIKE.FOUND_AT));
    }

    private static PartyCard card(PartyCardRecord row) {
        return new PartyCard(
                row.getId(),
                row.getKind(),
                row.getName(),
                row.getTown(),
                row.getCountry(),
                row.getEmail(),
                row.getPhone(),
                row.getIndustry(),
                row.getJobTitle());
    }

    /** The place of the last row of a page. */
    record Cursor(Instant at, PartyId one, PartyId other) {

        static Cursor of(Pair pair) {
            return new Cursor(pair.foundAt(), pair.one().id(), pair.other().id());
        }

        /** Empty for what is no cursor of ours: the list starts at its beginning. */
        static Optional<Cursor> read(String text) {
            String[] parts = text.split("_", 3);
            try {
                return parts.length < 3
                        ? Optional.empty()
                        : Optional.of(new Cursor(Instant.parse(parts[0]), PartyId.of(parts[1]), PartyId.of(parts[2])));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + "_" + one + "_" + other;
        }
    }
}
