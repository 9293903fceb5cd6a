package rapport.sales;

import static schema.sales.tables.Agreement.AGREEMENT;

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

/** Agreements are found by their titles and numbers. */
@Component
class AgreementSearchSource implements SearchSource {

    @Override
    public String kind() {
        return "agreement";
    }

    @Override
    public String name() {
        return Texts.t("agreement.one");
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
                AGREEMENT,
                DSL.noCondition(),
                AGREEMENT.ID.coerce(SQLDataType.UUID),
                AGREEMENT.PARTY_ID.coerce(SQLDataType.UUID),
                AGREEMENT.TITLE,
                AGREEMENT.NUMBER,
                AGREEMENT.NUMBER,
                true,
                DSL.cast(AGREEMENT.STARTS_ON, SQLDataType.INSTANT));
    }

    @Override
    public Condition touchedBy(Changed changed) {
        return changed.has("agreement", AGREEMENT.ID);
    }

    @Override
    public String icon() {
        return "file-text";
    }

    @Override
    public String href(UUID id) {
        return "/agreements/" + id;
    }
}
