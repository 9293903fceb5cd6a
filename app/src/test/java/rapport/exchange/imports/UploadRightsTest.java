package rapport.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.exchange.tables.Preparation.PREPARATION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import rapport.FreshDatabaseTest;

/** Who may upload what, and who sees it. */
@FreshDatabaseTest
class UploadRightsTest extends ImportsInBrowser {

    @Test
    void nobody_who_has_not_signed_in_uploads_anything() {
        assertThat(http.post()
                        .uri("/imports")
                        .multipart()
                        .file(file("a.csv", COMPANIES))
                        .with(formToken())
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", "/sign-in");
    }

    @Test
    void carol_cannot_reach_what_bruno_uploads_but_amina_can() {
        String id = upload(bruno, file("people.csv", PEOPLE));

        for (String address : List.of("", "/files/0", "/mapping", "/progress", "/rejected")) {
            assertThat(get(carol, "/imports/" + id + address)).hasStatus(404);
        }
        for (String address : List.of("/trial", "/run", "/stop", "/undo", "/deletion")) {
            assertThat(post(carol, "/imports/" + id + address)).hasStatus(404);
        }
        assertThat(db.fetchValue(PREPARATION.STATE)).isEqualTo("matching");
        assertThat(get(amina, "/imports/" + id + "/files/0")).hasStatusOk();
    }

    @Test
    void hostile_names_and_cells_are_shown_as_text_and_stay_in_their_folder() {
        String hostile = "<script>alert(1)</script>";
        String id = upload(
                bruno,
                new MockMultipartFile(
                        "file",
                        "../../../../etc/<img src=x onerror=alert(1)>.csv",
                        "text/csv",
                        ("Name," + hostile + "\n=cmd|' /C calc'!A0," + hostile + "\n\"{{7*7}}\u202Egnp\",x\n")
                                .getBytes(UTF_8)));

        String page = page(bruno, "/imports/" + id + "/files/0");

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .contains("&lt;script&gt;alert(1)");
        run(id);
        assertThat(page(bruno, "/imports/" + id))
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
        assertThat(page(bruno, "/imports")).doesNotContain("<img src=x");
        assertThat(db.fetchValues(schema.exchange.tables.PreparedFile.PREPARED_FILE.STORED))
                .allMatch(name -> name.matches("[0-9a-f]{32}"));
    }

    @Test
    void what_is_no_file_of_rows_is_refused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(send(bruno, new MockMultipartFile("file", "a.csv", "text/csv", picture))
                        .exchange())
                .hasStatus(422);
        assertThat(http.post().uri("/imports").with(as(bruno)).exchange()).hasStatus(422);
        assertThat(db.fetchCount(PREPARATION)).isZero();
    }
}
