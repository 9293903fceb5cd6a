package rapport.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsPageTest {

    @Test
    void the_table_of_settings_has_every_setting_as_it_is() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/operations.md")).stream()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| `RAPPORT_.*"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(MachineSetting.values())
                        .map(OperationsPageTest::row)
                        .toList());
    }

    private static String row(MachineSetting setting) {
        String standard = setting.standard().map(value -> " `" + value + "`").orElse("");
        return "| `" + setting.key() + "` | `" + setting.variable() + "` |" + standard + " | " + setting.meaning()
                + " |";
    }
}
