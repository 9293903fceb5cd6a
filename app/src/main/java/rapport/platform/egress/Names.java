package rapport.platform.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Knows the addresses of a host. */
@FunctionalInterface
interface Names {

    /** The addresses now, at least one; the next answer may be another. */
    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
