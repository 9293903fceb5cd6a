package rapport.platform.egress;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the administrator of the machine lets us reach beside the public internet.
 *
 * @param hosts by their exact names, in lower case, wherever these lead
 */
record Allowed(Set<String> hosts, List<Network> networks) {

    /** Reads "hooks.intern.example, 10.1.0.0/16, fd00::/8". */
    static Allowed of(String setting) {
        List<String> entries = Arrays.stream(setting.split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList();
        return new Allowed(
                entries.stream()
                        .filter(entry -> !isNetwork(entry))
                        .map(entry -> entry.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                entries.stream().filter(Allowed::isNetwork).map(Network::set).toList());
    }

    /** No host's last label is a number, and none has a colon. */
    private static boolean isNetwork(String entry) {
        return entry.contains("/")
                || entry.contains(":")
                || Character.isDigit(entry.charAt(entry.lastIndexOf('.') + 1));
    }

    boolean has(String host, InetAddress address) {
        return hosts.contains(host.toLowerCase(Locale.ROOT))
                || networks.stream().anyMatch(network -> network.contains(address));
    }
}
