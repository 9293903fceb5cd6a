package postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked into a folder named by the checksum and the size of the archive they come from. */
record Binaries(Path folder) {

    /** Unpacks the programs for this machine below {@code parent}, unless they are there. */
    static Binaries below(Path parent) {
        String archive = archiveForThisMachine();
        try {
            Path folder = parent.resolve("programs-" + nameOf(archive));
            if (!Files.isDirectory(folder)) {
                unpackInto(folder, archive);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + parent, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Removes those of earlier versions and what a killed process had unpacked by half. */
    void removeOthers() throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(folder.getParent())) {
            others = siblings.filter(path -> path.getFileName().toString().matches("(programs|unpacking)-.*"))
                    .filter(path -> !path.equals(folder))
                    .toList();
        }
        for (Path other : others) {
            Folders.delete(other);
        }
    }

    private static String archiveForThisMachine() {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        String machine = switch (System.getProperty("os.arch", "")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        String name = "/postgres-" + (mac ? "darwin" : "linux") + "-" + machine + ".txz";
        if (Binaries.class.getResource(name) == null) {
            throw new PostgresFailed("There is no packaged PostgreSQL for this machine (" + name
                    + "). Give the address of one with --database-url.");
        }
        return name;
    }

    private static URL resource(String archive) throws IOException {
        URL resource = Binaries.class.getResource(archive);
        if (resource == null) {
            throw new IOException(archive + " is missing");
        }
        return resource;
    }

    private static InputStream open(String archive) throws IOException {
        return new BufferedInputStream(resource(archive).openStream(), 1 << 16);
    }

    /** The jar knows both of what is in it; to read the whole archive again at every start would take a tenth of a second. */
    private static String nameOf(String archive) throws IOException {
        URLConnection connection = resource(archive).openConnection();
        if (connection instanceof JarURLConnection packed) {
            return name(packed.getJarEntry().getCrc(), packed.getJarEntry().getSize());
        }
        try (CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return name(in.getChecksum().getValue(), size);
        }
    }

    private static String name(long checksum, long size) {
        return String.format(Locale.ROOT, "%08x-%x", checksum, size);
    }

    /** Unpacks beside and renames, so that a folder with the final name is always complete. */
    private static void unpackInto(Path folder, String archive) throws IOException {
        Files.createDirectories(folder.getParent());
        Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            unpack(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, permissions(0755));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(unfinished); // Another process was faster; its copy is as good.
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = inside(target, target.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            inside(target, file.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, inside(target, target.resolve(entry.getLinkName())));
        } else {
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, permissions(entry.getMode()));
        }
    }

    private static Path inside(Path target, Path file) throws IOException {
        Path normal = file.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("the archive names a file outside its folder: " + file);
        }
        return normal;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        PosixFilePermission[] fromOthersToOwner = {
            PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ
        };
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < fromOthersToOwner.length; bit++) {
            if ((mode & (1 << bit)) != 0) {
                permissions.add(fromOthersToOwner[bit]);
            }
        }
        return permissions;
    }
}
