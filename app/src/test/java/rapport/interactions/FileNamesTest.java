package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileNamesTest {

    static Object[][] hostile() {
        return new Object[][] {
            {"../../etc/passwd", "passwd"},
            {"..\\..\\windows\\win.ini", "win.ini"},
            {"/absolute/plan.pdf", "plan.pdf"},
            {"C:\\Users\\me\\plan.pdf", "plan.pdf"},
            {"a\r\nSet-Cookie: x=1.txt", "aSet-Cookie_ x=1.txt"},
            {"invoice\u202Egpj.exe", "invoicegpj.exe"},
            {"zero\u0000byte.pdf", "zerobyte.pdf"},
            {"<img src=x onerror=alert(1)>.png", "_img src=x onerror=alert(1)_.png"},
            {"\"quoted\".txt", "_quoted_.txt"},
            {"..", "file"},
            {".htaccess", "htaccess"},
            {"", "file"},
            {"   ", "file"},
            {"a".repeat(1_000) + ".pdf", "a".repeat(196) + ".pdf"},
            {"Übersicht für Müller & Söhne.pdf", "Übersicht für Müller & Söhne.pdf"},
            {"עברית.txt", "עברית.txt"}
        };
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_name_keeps_what_people_read_and_loses_what_misleads(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }
}
