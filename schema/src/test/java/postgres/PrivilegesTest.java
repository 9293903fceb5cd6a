package postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PrivilegesTest {

    @Test
    void root_starts_it_as_somebody_without_powers() throws IOException, SQLException {
        assumeTrue("root".equals(System.getProperty("user.name")));

        assertThat(Privileges.ofThisProcess()).isNotEqualTo(Privileges.OWN);
    }

    @Test
    void where_namespaces_are_refused_the_data_of_root_lives_where_nobody_can_reach_it()
            throws IOException, SQLException {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Path folder = Homes.make();
        Place place = Place.of(folder, Privileges.NOBODY);
        try {
            try (EmbeddedPostgres database = EmbeddedPostgres.start(place, Durability.KEPT)) {
                Sql.tell(database.address(), "create table kept as select 7 as number");
            }
            assertThat(place.storage()).startsWith(Path.of("/var/lib/rapport"));
            assertThat(Files.getOwner(place.data()).getName()).isEqualTo("nobody");
            assertThat(folder.resolve("data")).doesNotExist();
            try (EmbeddedPostgres database =
                    EmbeddedPostgres.start(Place.of(folder, Privileges.NOBODY), Durability.KEPT)) {
                assertThat(Sql.ask(database.address(), "select number from kept"))
                        .isEqualTo("7");
            }
        } finally {
            Folders.delete(place.storage());
            Folders.delete(folder);
        }
    }
}
