package rapport.exchange.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes files that have something wrong with them, the same ones for the same seed. */
final class MalformedFiles {

    private static final String HEADER = "id,name,email,phone,ordered_on,total,employees,role,customer";
    private static final String[] CELLS = {
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "+1+1",
        "'=2",
        "\u0000",
        "a\u0000b",
        "\"",
        "a\"b",
        "\"\"",
        "2024-02-30",
        "31.31.2024",
        "0000-00-00",
        "99999-01-01",
        "NaN",
        "1e999999999",
        "-1",
        "12,5",
        "(3)",
        "999999999999999999999999",
        "nobody",
        "nobody@",
        "a@b.example",
        "+49 30 1234567",
        "<script>alert(1)</script>",
        "'; drop table party; --",
        "\\N",
        "\\.",
        "\t",
        "",
        "\uFFFE",
        "\uD83D\uDE00",
        "é",
        "ß",
        "7",
        "12",
        "customer",
        "owner;customer",
        "x".repeat(400),
        "2024-02-29",
        "{}",
        "null"
    };

    private final Random random;

    MalformedFiles(long seed) {
        this.random = new Random(seed);
    }

    Path write(Path folder, int number) throws IOException {
        String kind = random.nextBoolean() ? "organisations" : "orders";
        boolean json = random.nextInt(6) == 0;
        boolean packed = random.nextInt(6) == 0;
        byte[] bytes = (json ? json() : csv()).getBytes(charset());
        if (random.nextInt(3) == 0) {
            damage(bytes);
        }
        if (packed) {
            bytes = packed(bytes);
        }
        String name = kind + "-" + number + (json ? ".ndjson" : ".csv") + (packed ? ".gz" : "");
        return Files.write(folder.resolve(name), bytes);
    }

    private Charset charset() {
        Charset[] all = {
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"),
            Charset.forName("Shift_JIS")
        };
        return all[random.nextInt(all.length)];
    }

    private String csv() {
        char separator = ",;\t|".charAt(random.nextInt(4));
        StringBuilder text = new StringBuilder(header().replace(',', separator)).append(end());
        int rows = random.nextInt(30);
        for (int row = 0; row < rows; row++) {
            int cells = random.nextInt(8) == 0 ? random.nextInt(14) : 9;
            for (int i = 0; i < cells; i++) {
                text.append(i == 0 ? "" : String.valueOf(separator)).append(i == 0 ? id() : cell());
            }
            text.append(end());
        }
        return text.toString();
    }

    private String id() {
        return random.nextInt(10) == 0 ? "" : String.valueOf(random.nextInt(40));
    }

    private String header() {
        return switch (random.nextInt(8)) {
            case 0 -> HEADER.replace(",name", "");
            case 1 -> HEADER.replace("email", "name");
            case 2 -> HEADER.replace("id,", "\"id,");
            case 3 -> "";
            default -> HEADER;
        };
    }

    private String end() {
        return random.nextInt(20) == 0 ? "\r" : random.nextBoolean() ? "\n" : "\r\n";
    }

    private String cell() {
        String cell = random.nextInt(4000) == 0 ? "y".repeat(1_100_000) : CELLS[random.nextInt(CELLS.length)];
        return switch (random.nextInt(5)) {
            case 0 -> '"' + cell.replace("\"", "\"\"") + '"';
            case 1 -> random.nextInt(6) == 0 ? '"' + cell : cell;
            default -> cell;
        };
    }

    private String json() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < random.nextInt(30); row++) {
            String line = "{\"id\":\"" + id() + "\",\"name\":\"" + cell().replace("\"", "\\\"") + "\",\"total\":"
                    + random.nextInt() + "}";
            text.append(random.nextInt(5) == 0 ? line.substring(random.nextInt(line.length())) : line)
                    .append('\n');
        }
        return text.toString();
    }

    private void damage(byte[] bytes) {
        for (int i = 0; i < 1 + bytes.length / 200; i++) {
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
    }

    private byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        byte[] all = packed.toByteArray();
        return random.nextInt(3) == 0 ? java.util.Arrays.copyOf(all, Math.max(1, random.nextInt(all.length))) : all;
    }
}
