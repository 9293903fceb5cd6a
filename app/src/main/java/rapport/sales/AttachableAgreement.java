package rapport.sales;

import static schema.sales.tables.Agreement.AGREEMENT;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.interactions.Attachable;
import rapport.platform.user.CurrentUser;

@Component
class AttachableAgreement implements Attachable {

    private final Agreements agreements;

    AttachableAgreement(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String kind() {
        return "agreement";
    }

    @Override
    public boolean isVisible(UUID id, CurrentUser who) {
        return agreements.find(new AgreementId(id), who).isPresent();
    }

    @Override
    public String name(UUID id, CurrentUser who) {
        return agreements.get(new AgreementId(id), who).title();
    }

    @Override
    public String href(UUID id, CurrentUser who) {
        return "/agreements/" + id;
    }

    @Override
    public Select<Record1<UUID>> all() {
        return DSL.select(AGREEMENT.ID.coerce(SQLDataType.UUID)).from(AGREEMENT);
    }
}
