package rapport.platform.egress;

import java.net.InetAddress;
import rapport.platform.errors.Unusable;

/**
 * All addresses that begin with the same bits.
 *
 * @param bits how many
 */
record Network(InetAddress first, int bits) {

    Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no network has " + bits + " bits in common");
        }
    }

    /**
     * Reads "10.0.0.0/8", "fd00::/8", or one address alone.
     *
     * @throws IllegalArgumentException if it is none of these; a name is never looked up
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = first.getAddress().length * Byte.SIZE;
        return new Network(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    }

    /** As {@link #of(String)}, for what somebody has set. */
    static Network set(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable("The setting egress-allow has \"" + text + "\", which is no network.", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int at = bit / Byte.SIZE;
            if (((ours[at] ^ theirs[at]) >> Byte.SIZE - 1 - bit % Byte.SIZE & 1) != 0) {
                return false;
            }
        }
        return true;
    }
}
