package rapport.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.platform.records.RecordName;

/**
 * An entry as the list shows it.
 *
 * @param who the name of a user, or what else acted
 * @param actor user, token, command, system or nobody
 * @param what what was done
 * @param record what it was about, if that has a page and a name
 * @param detail the first fields that changed, or what a record that is new or gone is called; empty when there is none
 * @param way the pattern of an address, or the name of a command; empty when there was none
 * @param address from which the request came; empty when it came from none
 */
public record AuditLine(
        long id,
        Instant at,
        String who,
        String actor,
        String what,
        @Nullable RecordName record,
        String detail,
        long count,
        String way,
        String address) {

    public boolean isUser() {
        return actor.equals("user") || actor.equals("token");
    }

    public String href() {
        return AuditFilter.PATH + "/" + id;
    }
}
