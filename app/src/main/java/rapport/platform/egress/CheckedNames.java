package rapport.platform.egress;

import java.io.Serial;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once, checks every address, and hands the client these very addresses to connect to: what the name answers the next time
 * is not asked. One internal address among several refuses them all, as nobody out there has reason to mix them.
 */
final class CheckedNames implements DnsResolver {

    /** An address is not for us to reach. */
    static final class Internal extends UnknownHostException {

        @Serial
        private static final long serialVersionUID = 1;

        Internal(String host) {
            super(host + " is not on the public internet");
        }
    }

    private final Names names;
    private final Allowed allowed;

    CheckedNames(Names names, Allowed allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addressesOf(host);
        for (InetAddress address : addresses) {
            if (!PublicInternet.has(address) && !allowed.has(host, address)) {
                throw new Internal(host);
            }
        }
        return addresses;
    }

    /** Nobody needs it without Kerberos. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
