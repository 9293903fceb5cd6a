package rapport.interactions;

import static schema.interactions.tables.Interaction.INTERACTION;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Group;
import rapport.search.SearchSource;

/** Contacts are found by what was said in them. */
@Component
class InteractionSearchSource implements SearchSource {

    @Override
    public String kind() {
        return "interaction";
    }

    @Override
    public String name() {
        return Texts.t("contact.one");
    }

    @Override
    public Group group() {
        return Group.CONTACTS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Entries entries() {
        Field<String> said = DSL.function(
                DSL.name("concat_ws"), SQLDataType.CLOB, DSL.inline(" "), INTERACTION.SUBJECT, INTERACTION.BODY);
        return new Entries(
                INTERACTION,
                INTERACTION.SUBJECT.isNotNull().or(INTERACTION.BODY.isNotNull()),
                INTERACTION.ID.coerce(SQLDataType.UUID),
                INTERACTION.PARTY_ID.coerce(SQLDataType.UUID),
                DSL.coalesce(INTERACTION.SUBJECT, INTERACTION.BODY),
                Entries.nothing(),
                said,
                false,
                INTERACTION.AT);
    }

    @Override
    public Condition touchedBy(Changed changed) {
        return changed.has("interaction", INTERACTION.ID);
    }

    @Override
    public String icon() {
        return "message";
    }

    @Override
    public String href(UUID id) {
        return "/contacts/" + id;
    }
}
