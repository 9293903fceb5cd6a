package rapport.access.audit;

import static schema.access.tables.AuditEntry.AUDIT_ENTRY;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;
import rapport.platform.web.Redirect;

/**
 * Which entries are shown; an empty text is no condition, and so is what cannot be read.
 *
 * @param who the id of a user, or an actor: command, system, nobody
 * @param subject the id of a record
 */
public record AuditFilter(String who, String action, String kind, String from, String until, String subject) {

    static final String PATH = "/settings/audit";

    /** @param said the parameters of the address */
    static AuditFilter of(Map<String, String> said) {
        return new AuditFilter(
                said.getOrDefault("who", ""),
                said.getOrDefault("action", ""),
                said.getOrDefault("kind", ""),
                said.getOrDefault("from", ""),
                said.getOrDefault("until", ""),
                said.getOrDefault("subject", ""));
    }

    Condition condition(Moments moments) {
        Condition all = DSL.noCondition();
        UUID user = uuid(who);
        if (user != null) {
            all = all.and(AUDIT_ENTRY.USER_ID.eq(new UserId(user)));
        } else if (!who.isEmpty()) {
            all = all.and(AUDIT_ENTRY.ACTOR.eq(who));
        }
        if (!action.isEmpty()) {
            all = all.and(AUDIT_ENTRY.ACTION.eq(action));
        }
        if (!kind.isEmpty()) {
            all = all.and(AUDIT_ENTRY.KIND.eq(kind));
        }
        LocalDate first = day(from);
        if (first != null) {
            all = all.and(AUDIT_ENTRY.AT.ge(moments.startOf(first)));
        }
        LocalDate last = day(until);
        if (last != null) {
            all = all.and(AUDIT_ENTRY.AT.le(moments.endOf(last)));
        }
        UUID record = uuid(subject);
        return record == null ? all : all.and(about(record));
    }

    /** The entries that touched a record. */
    static Condition about(UUID record) {
        return AUDIT_ENTRY.SUBJECTS.contains(new UUID[] {record});
    }

    private static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    /** The address of this page, or of another that takes the same conditions. */
    String href(String path, String... more) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("who", who);
        all.put("action", action);
        all.put("kind", kind);
        all.put("from", from);
        all.put("until", until);
        all.put("subject", subject);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        String query = all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + Redirect.asParameter(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    public boolean isEmpty() {
        return href("").isEmpty();
    }
}
