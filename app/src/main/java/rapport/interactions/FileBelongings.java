package rapport.interactions;

import java.util.List;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Belongings;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;

/** Files name what they hang on by kind and id, not by a foreign key: it may be any record. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileBelongings implements Belongings {

    private final Attachments attachments;

    FileBelongings(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public List<TableField<?, PartyId>> columns() {
        return List.of();
    }

    @Override
    public void move(PartyId from, PartyId to) {
        attachments.move(new Subject("party", from.value()), new Subject("party", to.value()), CurrentUser.SYSTEM);
    }
}
