package rapport.platform.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses belong to somebody out there: those that the registries of IANA for special purposes (RFC 6890 and its updates) call
 * globally reachable. An IPv6 address that stands for an IPv4 address is taken for what it stands for.
 */
final class PublicInternet {

    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Teredo, benchmarks, ORCHID and other protocols; documentation.
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");

    /** All that is given out; what lies outside, unique local and link-local addresses among it, leads nowhere public. */
    private static final Network GLOBAL = Network.of("2000::/3");

    /** An IPv4 address within an IPv6 one: where it begins, in bytes. */
    private record Embedding(Network network, int at) {}

    private static final List<Embedding> EMBEDDINGS =
            List.of(new Embedding(Network.of("64:ff9b::/96"), 12), new Embedding(Network.of("2002::/16"), 2));

    private static final int OF_IPV4 = 4;

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        Optional<InetAddress> inside = embedded(address);
        if (inside.isPresent()) {
            return has(inside.get());
        }
        boolean given = address instanceof Inet4Address || GLOBAL.contains(address);
        return given && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address)) && !isOurs(address);
    }

    private static Optional<InetAddress> embedded(InetAddress address) {
        return EMBEDDINGS.stream()
                .filter(embedding -> embedding.network().contains(address))
                .map(embedding -> ipv4(address.getAddress(), embedding.at()))
                .findFirst();
    }

    private static InetAddress ipv4(byte[] bytes, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + OF_IPV4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this machine listens on for itself is reached by its own public address as well. */
    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
