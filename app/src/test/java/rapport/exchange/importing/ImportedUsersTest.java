package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static schema.access.tables.User.USER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.FreshDatabaseTest;

@FreshDatabaseTest
class ImportedUsersTest {

    @Autowired
    private Imports imports;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private DSLContext db;

    @TempDir
    private Path folder;

    @Test
    void whatever_letters_a_name_has_and_however_long_it_is_the_address_made_of_it_is_one() throws IOException {
        Path users = Files.writeString(folder.resolve("users.csv"), """
            no,name
            1,محمد
            2,李
            3,Ida Bell
            4,%s
            5,%s
            """.formatted("a".repeat(200), "a".repeat(201)));
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
            source: shop
            files:
              - {file: users.csv, kind: user, set: users, key: no, fields: {name: name}}
            """);

        assertThat(imports.run(Brought.request(mapping, users)).rejected()).isZero();

        assertThat(http.get().uri("/settings/users").with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("محمد", "李");
        assertThat(db.fetchValues(USER.EMAIL)).contains("ida.bell@shop.invalid").doesNotHaveDuplicates();
        assertThat(imports.run(Brought.request(mapping, users)).files().getFirst())
                .returns(5L, FileResult::unchanged);
    }
}
