package rapport.platform.home;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks at the machine and the home folder. */
public final class MachineExamination {

    private static final double GIGABYTE = 1024 * 1024 * 1024;
    private static final double LEAST_MEMORY = 1.5;
    private static final double LEAST_DISK = 2;

    private MachineExamination() {}

    public static List<Finding> of(MachineSettings settings) {
        return List.of(java(), memory(), home(settings.home()), disk(settings.home()), reach(settings));
    }

    private static Finding java() {
        return Finding.fine("Java " + Runtime.version() + " on " + System.getProperty("os.name") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
    }

    private static Finding memory() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double gigabytes = machine.getTotalMemorySize() / GIGABYTE;
        return Finding.of(
                gigabytes >= LEAST_MEMORY,
                String.format(Locale.ROOT, "%.1f GB of memory", gigabytes),
                "Give the machine at least " + LEAST_MEMORY + " GB: Rapport and its database use up to 1 GB.");
    }

    private static Finding home(Home home) {
        Path folder = home.folder();
        return Finding.of(
                Files.isWritable(folder),
                "Home folder " + folder,
                "This user may not write there: change its owner, or choose another by --home.");
    }

    private static Finding disk(Home home) {
        try {
            double free = Files.getFileStore(home.folder()).getUsableSpace() / GIGABYTE;
            return Finding.of(
                    free >= LEAST_DISK,
                    String.format(Locale.ROOT, "%.1f GB of disk free", free),
                    "Make room: a full disk stops the database.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding reach(MachineSettings settings) {
        String address = settings.get(MachineSetting.ADDRESS);
        boolean open = !address.startsWith("127.") && !"localhost".equals(address) && !"::1".equals(address);
        boolean encrypted = settings.baseUrl().startsWith("https://");
        return Finding.of(
                !open || encrypted,
                "Served on " + address + ", port " + settings.get(MachineSetting.PORT),
                "Others can reach it without encryption. Put a web server with TLS before it and set base-url to its"
                        + " https:// address.");
    }
}
