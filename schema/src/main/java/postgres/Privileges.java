package postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/** Under which user the server runs. PostgreSQL refuses to run as root. */
enum Privileges {
    /** As the user we are. */
    OWN,
    /** We are root: in a user namespace of its own, where root's files are ours and root's powers are not. */
    NAMESPACE,
    /** We are root and namespaces are not allowed: as the user nobody, who needs folders of its own. */
    NOBODY;

    /** What comes before a command so that it runs under that user. */
    List<String> prefix() throws IOException {
        return switch (this) {
            case OWN -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=" + groupOfNobody(), "--clear-groups");
        };
    }

    static Privileges ofThisProcess() throws IOException {
        if (!isRoot()) {
            return OWN;
        }
        return NAMESPACE.works() ? NAMESPACE : NOBODY;
    }

    /** Makes what we created belong to the user the server runs as. */
    void giveAway(Path... files) throws IOException {
        if (this == NOBODY) {
            UserPrincipal nobody =
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            for (Path file : files) {
                Files.setOwner(file, nobody);
            }
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.isDirectory(self)
                ? Files.getAttribute(self, "unix:uid").equals(0)
                : "root".equals(System.getProperty("user.name"));
    }

    /** Its number: the name is nogroup here and nobody there. */
    private static String groupOfNobody() throws IOException {
        Tool.Outcome id = new Tool(List.of("id", "-g", "nobody")).run(Path.of("/"));
        if (!id.succeeded()) {
            throw new PostgresFailed("PostgreSQL cannot run as root, and this machine has neither user namespaces nor a"
                    + " user nobody. Run Rapport as an ordinary user.");
        }
        return id.output();
    }

    private boolean works() {
        try {
            List<String> command =
                    Stream.concat(prefix().stream(), Stream.of("true")).toList();
            return new Tool(command).run(Path.of("/")).succeeded();
        } catch (IOException e) {
            return false; // The program is not there.
        }
    }
}
