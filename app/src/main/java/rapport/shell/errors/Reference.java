package rapport.shell.errors;

import java.security.SecureRandom;

/** A few signs by which somebody who asks for help names what they met; the log has them too. */
record Reference(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Reference next() {
        return new Reference("%04X-%02X".formatted(RANDOM.nextInt(1 << 16), RANDOM.nextInt(1 << 8)));
    }

    @Override
    public String toString() {
        return text;
    }
}
