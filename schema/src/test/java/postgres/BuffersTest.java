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
        assertThat(Buffers.forBytes(0)).isEqualTo(128);
        assertThat(Buffers.forBytes(8 * GIGABYTE)).isEqualTo(128);
        assertThat(Buffers.forBytes(24 * GIGABYTE)).isEqualTo(384);
        assertThat(Buffers.forBytes(5_000 * GIGABYTE)).isEqualTo(512);
    }

    @Test
    void a_folder_that_is_not_there_yet_gets_the_least() throws IOException {
        assertThat(Buffers.forData(folder.resolve("data"))).isEqualTo(Buffers.LEAST);
        Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("one"), "little");
        assertThat(Buffers.forData(folder.resolve("data"))).isEqualTo(Buffers.LEAST);
    }
}
