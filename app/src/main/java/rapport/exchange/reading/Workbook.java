package rapport.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A spreadsheet file (XLSX): a zip of XML. What it says of its sizes is not believed; they are measured before it is read. */
final class Workbook {

    private Workbook() {}

    /** Whether a file starts as a zip does; no text does. */
    static boolean isOne(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] head = bytes.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** @throws IOException when it unpacks to more than an honest file does, or is no workbook */
    static Path checked(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > Limits.PARTS) {
                throw new IOException("it has more than " + Limits.PARTS + " parts");
            }
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw new IOException("it is a zip archive, not a workbook");
            }
            long left = Math.max(1 << 26, Files.size(path) * Limits.INFLATION);
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                left -= measured(zip, parts.nextElement(), left);
            }
        }
        return path;
    }

    private static long measured(ZipFile zip, ZipEntry part, long left) throws IOException {
        // Texts that cells share are held in memory while the sheet is read; so are the formats.
        boolean sheet = part.getName().toLowerCase(Locale.ROOT).startsWith("xl/worksheets/");
        long most = sheet ? left : Math.min(left, Limits.HELD);
        try (InputStream bytes = zip.getInputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > most) {
                    throw new IOException("it unpacks to more than a workbook may");
                }
            }
            return size;
        }
    }
}
