package rapport.sales;

import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Group;
import rapport.search.SearchSource;

/** Deals are found by their titles. */
@Component
class DealSearchSource implements SearchSource {

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public String name() {
        return Texts.t("deal.one");
    }

    @Override
    public Group group() {
        return Group.SALES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Entries entries() {
        return new Entries(
                DEAL.join(PIPELINE_COLUMN).on(PIPELINE_COLUMN.ID.eq(DEAL.COLUMN_ID)),
                DSL.noCondition(),
                DEAL.ID.coerce(SQLDataType.UUID),
                DEAL.PARTY_ID.coerce(SQLDataType.UUID),
                DEAL.TITLE,
                PIPELINE_COLUMN.NAME,
                Entries.nothing(),
                true,
                DEAL.CREATED_AT);
    }

    @Override
    public Condition touchedBy(Changed changed) {
        return changed.has("deal", DEAL.ID);
    }

    @Override
    public String icon() {
        return "layout-kanban";
    }

    @Override
    public String href(UUID id) {
        return "/deals/" + id;
    }
}
