package postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** How much memory the server keeps for pages of its tables: little for little data, as the machine is not ours alone. */
final class Buffers {

    static final int LEAST = 128;
    static final int MOST = 512;

    /** A part of the data that is used again and again, as indexes are. */
    private static final int PART = 64;

    private Buffers() {}

    /** In megabytes, by what lies in the data folder, which need not be there yet. */
    static int forData(Path data) throws IOException {
        return Files.isDirectory(data) ? forBytes(size(data)) : LEAST;
    }

    static int forBytes(long bytes) {
        return (int) Math.clamp(bytes / PART >> 20, LEAST, MOST);
    }

    private static long size(Path folder) throws IOException {
        long[] bytes = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }
}
