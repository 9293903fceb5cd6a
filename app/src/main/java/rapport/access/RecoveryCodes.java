package rapport.access;

import static schema.access.tables.RecoveryCode.RECOVERY_CODE;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.user.UserId;

/** Ten codes each of which lets a user in once instead of one from their app. They are told once; we keep hashes. */
@Repository
@Transactional
class RecoveryCodes {

    static final int COUNT = 10;

    /** 80 bits: as random as that, a plain hash cannot be guessed back. */
    private static final int BYTES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext db;

    RecoveryCodes(DSLContext db) {
        this.db = db;
    }

    /** Makes new ones; the former ones work no more. In groups of four, as they are read from paper. */
    List<String> renew(UserId user) {
        forget(user);
        List<String> codes =
                Stream.generate(RecoveryCodes::next).distinct().limit(COUNT).toList();
        codes.forEach(code -> db.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.USER_ID, user)
                .set(RECOVERY_CODE.CODE_HASH, hash(code))
                .execute());
        return codes;
    }

    /** Whether this is one that has not been used; it is used now. Of two at the same time, one is right. */
    boolean use(UserId user, String typed) {
        return db.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.USER_ID.eq(user))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash(typed)))
                        .execute()
                == 1;
    }

    int left(UserId user) {
        return db.fetchCount(RECOVERY_CODE, RECOVERY_CODE.USER_ID.eq(user));
    }

    void forget(UserId user) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USER_ID.eq(user)).execute();
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it was typed: with other spaces or dashes, or in capitals. */
    private static String hash(String code) {
        return Tokens.hash(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
