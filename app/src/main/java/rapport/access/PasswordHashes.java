package rapport.access;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane. See {@code docs/decisions/0040}.
 *
 * <p>At most as many at a time as there are processors, so that a burst of sign-ins takes time and not memory.
 */
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** Looks like one of the above, and no password has it; hashing one for it would make every start a good deal slower. */
    static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    String of(String password) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            places.release();
        }
    }

    /** Whether the password has this hash. Takes as long when there is none, so that time tells nothing about who has an account. */
    boolean match(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            boolean same = argon2.matches(password, hash == null ? NOBODYS : hash);
            return same && hash != null;
        } finally {
            places.release();
        }
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }
}
