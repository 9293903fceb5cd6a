package rapport.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.UserId;

/**
 * Who does something, as the audit trail says it.
 *
 * @param actor user, token, command, system or nobody, which is somebody who is not signed in
 * @param user on whose behalf
 * @param token by which a program came in
 * @param job the job or import that this is a part of
 * @param address from which the request came, as the connection says
 * @param way the pattern of an address ("POST /people/{id}"), or the name of a command
 */
public record Actor(
        String actor,
        @Nullable UUID user,
        @Nullable UUID token,
        @Nullable UUID job,
        @Nullable String address,
        @Nullable String way) {

    static final Actor SYSTEM = new Actor("system", null, null, null, null, null);

    /** A command on the machine. */
    public static Actor command(String name) {
        return new Actor("command", null, null, null, null, name);
    }

    /** The same, on behalf of a user: in the background, or before the request knows who they are. */
    public Actor on(UserId user) {
        return new Actor("user", user.value(), token, job, address, way);
    }

    public Actor within(UUID job) {
        return new Actor(actor, user, token, job, address, way);
    }
}
