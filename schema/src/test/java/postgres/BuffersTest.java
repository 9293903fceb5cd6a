package postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuffersTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void they_grow_with_the_data_within_bounds() {
        assertThat(Buffers.of(0, 24 * GIGABYTE)).isEqualTo(128);
        assertThat(Buffers.of(8 * GIGABYTE, 24 * GIGABYTE)).isEqualTo(128);
        assertThat(Buffers.of(24 * GIGABYTE, 24 * GIGABYTE)).isEqualTo(384);
        assertThat(Buffers.of(5_000 * GIGABYTE, 24 * GIGABYTE)).isEqualTo(512);
    }

    @Test
    void a_small_machine_gives_less() {
        assertThat(Buffers.of(5_000 * GIGABYTE, 2 * GIGABYTE)).isEqualTo(256);
        assertThat(Buffers.of(5_000 * GIGABYTE, GIGABYTE / 2)).isEqualTo(128);
    }

    @Test
    void a_folder_that_is_not_there_yet_gets_the_least() throws IOException {
        assertThat(Buffers.of(folder.resolve("data"))).isEqualTo(Buffers.LEAST);
        Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("one"), "little");
        assertThat(Buffers.of(folder.resolve("data"))).isEqualTo(Buffers.LEAST);
    }
}
