package rapport.interactions;

import static schema.interactions.tables.Interaction.INTERACTION;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

@Component
class AttachableInteraction implements Attachable {

    private final Interactions interactions;

    AttachableInteraction(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public String kind() {
        return "interaction";
    }

    @Override
    public boolean isVisible(UUID id, CurrentUser who) {
        return interactions.find(new InteractionId(id), who).isPresent();
    }

    @Override
    public String name(UUID id, CurrentUser who) {
        String subject = interactions.get(new InteractionId(id), who).contact().subject();
        return subject == null ? Texts.t("contact.one") : subject;
    }

    @Override
    public String href(UUID id, CurrentUser who) {
        return "/contacts/" + id;
    }

    @Override
    public Select<Record1<UUID>> all() {
        return DSL.select(INTERACTION.ID.coerce(SQLDataType.UUID)).from(INTERACTION);
    }
}
