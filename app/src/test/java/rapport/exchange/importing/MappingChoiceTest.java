package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.RapportTest;
import rapport.exchange.reading.DataFile;
import rapport.platform.kinds.Intake;

@RapportTest
class MappingChoiceTest {

    private static final String PURCHASES = "customer_id,date,cds,amount_usd\n1,1997-01-01,1,11.77\n";
    private static final String OWN = """
        source: own
        files: [{file: firms.csv, kind: organisation, key: id, fields: {name: name}}]
        """;

    @Autowired
    private Collection<Intake> intakes;

    @TempDir
    private Path folder;

    private MappingChoice choice;

    @BeforeEach
    void choice() {
        choice = new MappingChoice(new MappingReader(
                intakes.stream().collect(Collectors.toMap(i -> i.kind().name(), Function.identity()))));
    }

    @Test
    void every_example_comes_with_rapport() throws IOException {
        try (Stream<Path> examples = Files.list(Brought.example("northwind").getParent())) {
            assertThat(ShippedMappings.names())
                    .contains("northwind")
                    .containsExactlyElementsOf(
                            examples.map(file -> file.getFileName().toString().replace(".yaml", ""))
                                    .sorted()
                                    .toList());
        }
        ShippedMappings.names()
                .forEach(name -> assertThat(chosen(Path.of(name)).name()).isEqualTo(name + ".yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "adventureworks", "cdnow", "crm-opportunities"})
    void a_folder_is_read_by_the_mapping_made_for_it(String name) {
        Path data = Brought.publicData(name);
        assumeTrue(Files.isDirectory(data), "left out: there is no folder " + data);

        assertThat(chosen(null, data).name()).isEqualTo(name + ".yaml");
    }

    @Test
    void a_shipped_mapping_is_taken_when_files_and_columns_fit() throws IOException {
        Path purchases = write("transactions.csv", PURCHASES);
        assertThat(chosen(null, purchases).name()).isEqualTo("cdnow.yaml");
        assertThat(chosen(null, folder).name()).isEqualTo("cdnow.yaml");

        write("transactions.csv", PURCHASES.replace("cds", "discs"));
        assertNoneFits(purchases);
        write("transactions.csv", PURCHASES);
        assertNoneFits(purchases, write("others.csv", "a,b\n"));
    }

    @Test
    void own_files_need_not_be_all_there_but_need_their_ids() throws IOException {
        Path firms = write("organisations.csv", "id,name,town\n1,Alpha,Bergen\n");
        assertThat(chosen(null, firms).name()).isEqualTo("rapport.yaml");

        write("organisations.csv", "number,name,town\n1,Alpha,Bergen\n");
        assertNoneFits(firms);
    }

    @Test
    void a_mapping_beside_the_files_comes_first() throws IOException {
        Path purchases = write("transactions.csv", PURCHASES);
        write("mapping.yaml", OWN);

        assertThat(chosen(null, purchases).source()).isEqualTo("own");
        assertThat(chosen(null, folder).source()).isEqualTo("own");
        assertThat(chosen(Path.of("cdnow"), folder).source()).isEqualTo("cdnow");

        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("mapping.yaml"), OWN);
        assertThatThrownBy(() -> chosen(null, folder, other))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContainingAll("Several mappings", other.toString());
    }

    @Test
    void a_file_comes_before_a_shipped_mapping_of_its_name() throws IOException {
        assertThat(chosen(write("northwind", OWN)).source()).isEqualTo("own");
        assertThatThrownBy(() -> chosen(Path.of("southwind")))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("southwind");
    }

    private void assertNoneFits(Path... paths) {
        assertThatThrownBy(() -> chosen(null, paths))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContainingAll("mapping.yaml", "northwind", "cdnow", "--mapping");
    }

    private Mapping chosen(@Nullable Path named, Path... paths) {
        List<DataFile> files = Stream.of(paths)
                .flatMap(MappingChoiceTest::files)
                .map(DataFile::of)
                .toList();
        return choice.of(named, List.of(paths), files);
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
