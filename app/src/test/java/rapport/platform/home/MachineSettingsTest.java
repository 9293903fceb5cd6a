package rapport.platform.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.platform.home.MachineSetting.ADDRESS;
import static rapport.platform.home.MachineSetting.PORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.platform.errors.Unusable;

class MachineSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void an_option_beats_the_environment_the_environment_the_file_and_the_file_the_standard() throws IOException {
        assertThat(read(Map.of(), Map.of()).get(PORT)).isEqualTo("8080");
        Files.writeString(folder.resolve("rapport.properties"), "port = 1\n");
        assertThat(read(Map.of(), Map.of()).get(PORT)).isEqualTo("1");
        assertThat(read(Map.of("RAPPORT_PORT", "2"), Map.of()).get(PORT)).isEqualTo("2");
        assertThat(read(Map.of("RAPPORT_PORT", "2"), Map.of(PORT, "3")).get(PORT))
                .isEqualTo("3");
    }

    @Test
    void the_server_listens_to_this_machine_alone_unless_told_otherwise() {
        assertThat(read(Map.of(), Map.of()).get(ADDRESS)).isEqualTo("127.0.0.1");
    }

    @Test
    void a_misspelt_setting_is_refused() throws IOException {
        Files.writeString(folder.resolve("rapport.properties"), "prot = 1\n");

        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("There is no setting prot");
    }

    @Test
    void a_port_is_a_number_that_ports_have() {
        for (String wrong : new String[] {"eighty", "-1", "65536", "8080.5"}) {
            assertThatThrownBy(() -> read(Map.of(), Map.of(PORT, wrong)).number(PORT, 65_535))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void links_in_mails_use_the_address_people_type() {
        assertThat(read(Map.of("RAPPORT_BASE_URL", "https://crm.example.com/"), Map.of())
                        .baseUrl())
                .isEqualTo("https://crm.example.com");
        assertThat(read(Map.of(), Map.of(PORT, "9000")).baseUrl()).isEqualTo("http://localhost:9000");
    }

    private MachineSettings read(Map<String, String> environment, Map<MachineSetting, String> options) {
        return MachineSettings.read(Home.at(folder), environment, options);
    }
}
