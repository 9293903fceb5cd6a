package rapport.platform.notices;

import org.jooq.Field;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Tells users what happened. Every module may; the module {@code work} keeps and shows what is told. */
public interface Notices {

    /** In the transaction of what is told, so that nobody hears of what was not done. */
    void tell(UserId user, NewNotice notice);

    /** How many a user has not seen, at most 99; to be read together with what else stands around a page. */
    Field<Integer> unread(CurrentUser who);
}
