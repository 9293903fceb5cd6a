package rapport.sales.pipeline;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.sales.tables.Deal.DEAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.lists.OtherLooks.Look;
import rapport.platform.money.Money;
import rapport.platform.rates.RateTable;
import rapport.platform.rates.Rates;
import rapport.platform.rates.Total;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.sales.Column;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;
import rapport.sales.Deals;
import rapport.sales.pipeline.BoardPage.Card;
import rapport.sales.pipeline.BoardPage.Clash;
import rapport.sales.pipeline.BoardPage.Lane;

/** Reads the board: the columns, what is in each, and its first cards, by few statements whatever the number of deals. */
@Component
class Board {

    private static final int CARDS = 25;

    private final DSLContext db;
    private final Deals deals;
    private final Rates rates;
    private final Moments moments;

    Board(DSLContext db, Deals deals, Rates rates, Moments moments) {
        this.db = db;
        this.deals = deals;
        this.rates = rates;
        this.moments = moments;
    }

    /** How many and what they are worth. */
    private record Sum(long count, List<Total.Dated> amounts) {}

    /** @param look which deals are meant */
    BoardPage page(@Nullable String refused, @Nullable Clash clash, Look look, CurrentUser who) {
        List<Column> columns = deals.knownColumns();
        RateTable table = rates.table();
        Map<UUID, Sum> sums = sums(columns, look, who);
        Map<UUID, List<Card>> cards = cards(columns, look, who);
        List<Lane> lanes = columns.stream()
                .map(column -> {
                    Sum sum = sums.getOrDefault(column.id(), new Sum(0, List.of()));
                    return new Lane(
                            column.id(),
                            column.name(),
                            column.outcome(),
                            sum.count(),
                            Total.of(sum.amounts(), table),
                            cards.getOrDefault(column.id(), List.of()));
                })
                .toList();
        return new BoardPage(
                lanes,
                look,
                refused,
                clash,
                who.may(Permission.EDIT),
                moments.today(),
                clash != null ? 409 : refused != null || look.problem() != null ? 422 : 200);
    }

    private Map<UUID, Sum> sums(List<Column> columns, Look look, CurrentUser who) {
        Field<Integer> count = DSL.count();
        Field<BigDecimal> worth = DSL.sum(DEAL.WORTH_MINOR);
        Map<UUID, Sum> sums = new HashMap<>();
        db.select(DEAL.COLUMN_ID, DEAL.CURRENCY, count, worth, DEAL.CLOSED_ON)
                .from(DEAL)
                .where(DSL.or(columns.stream().map(column -> in(column, who)).toList()))
                .and(look.which())
                .groupBy(DEAL.COLUMN_ID, DEAL.CURRENCY, DEAL.CLOSED_ON)
                .orderBy(DEAL.COLUMN_ID, count.desc())
                .forEach(row -> sums.merge(
                        row.value1(),
                        new Sum(row.value3(), amounts(row.value4(), row.value2(), row.value5())),
                        (one, other) -> new Sum(one.count() + other.count(), joined(one.amounts(), other.amounts()))));
        return sums;
    }

    /** A deal that is over takes the rate of its day, one that is open today's. */
    private List<Total.Dated> amounts(
            @Nullable BigDecimal minor, @Nullable String currency, @Nullable LocalDate closed) {
        return minor == null || currency == null
                ? List.of()
                : List.of(new Total.Dated(
                        Money.of(minor.longValue(), currency), closed == null ? moments.today() : closed));
    }

    private static List<Total.Dated> joined(List<Total.Dated> one, List<Total.Dated> other) {
        List<Total.Dated> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private Condition in(Column column, CurrentUser who) {
        Condition here =
                DEAL.COLUMN_ID.eq(column.id()).and(who.may(Permission.SEE) ? DSL.noCondition() : DSL.falseCondition());
        return column.outcome() == DealOutcome.OPEN ? here : here.and(DEAL.CLOSED_ON.ge(quarter()));
    }

    /** The first day of this quarter. */
    private LocalDate quarter() {
        LocalDate today = moments.today();
        return LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private Map<UUID, List<Card>> cards(List<Column> columns, Look look, CurrentUser who) {
        Select<Record1<DealId>> first = columns.stream()
                .map(column -> first(column, look, who))
                .reduce(Select::unionAll)
                .orElseGet(() -> db.select(DEAL.ID).from(DEAL).where(DSL.falseCondition()));
        return db.select(
                        DEAL.ID,
                        DEAL.COLUMN_ID,
                        DEAL.TITLE,
                        DEAL.WORTH_MINOR,
                        DEAL.CURRENCY,
                        DEAL.EXPECTED_ON,
                        DEAL.VERSION,
                        PARTY_CARD.ID,
                        PARTY_CARD.KIND,
                        PARTY_CARD.NAME,
                        USER_CARD.NAME)
                .from(DEAL)
                .leftJoin(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(DEAL.PARTY_ID))
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(DEAL.OWNER_ID))
                .where(DEAL.ID.in(first))
                .orderBy(DEAL.EXPECTED_ON, DEAL.ID)
                .fetchGroups(DEAL.COLUMN_ID, Board::toCard);
    }

    private Select<Record1<DealId>> first(Column column, Look look, CurrentUser who) {
        return db.select(DEAL.ID)
                .from(DEAL)
                .where(in(column, who))
                .and(look.which())
                .orderBy(DEAL.EXPECTED_ON, DEAL.ID)
                .limit(CARDS);
    }

    private static Card toCard(Record row) {
        Long worth = row.get(DEAL.WORTH_MINOR);
        return new Card(
                row.get(DEAL.ID),
                row.get(DEAL.TITLE),
                row.get(PARTY_CARD.ID),
                row.get(PARTY_CARD.KIND),
                row.get(PARTY_CARD.NAME),
                worth == null || row.get(DEAL.CURRENCY) == null ? null : Money.of(worth, row.get(DEAL.CURRENCY)),
                row.get(DEAL.EXPECTED_ON),
                row.get(USER_CARD.NAME),
                row.get(DEAL.VERSION));
    }
}
