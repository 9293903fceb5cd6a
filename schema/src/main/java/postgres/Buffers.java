package postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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

    private static final int PART_OF_MEMORY = 8;

    private Buffers() {}

    /** In megabytes. The data folder need not be there yet. */
    static int of(Path data) throws IOException {
        long bytes = Files.isDirectory(data) ? size(data) : 0;
        return of(bytes, memory());
    }

    static int of(long bytes, long memory) {
        long most = Math.clamp(memory / PART_OF_MEMORY >> 20, LEAST, MOST);
        return Math.clamp(bytes / PART >> 20, LEAST, (int) most);
    }

    /** That of the machine, or what a container may have. */
    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
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
