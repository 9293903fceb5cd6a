package rapport.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.bruno;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.FreshDatabaseTest;

/** Rows that were not taken, on the page and as a file. */
@FreshDatabaseTest
class RejectedRowsTest extends ImportsInBrowser {

    @Test
    void rejected_rows_come_back_as_a_file_with_the_reason() throws Exception {
        String id = upload(bruno, file("people.csv", PEOPLE));
        run(id);

        MvcTestResult answer = get(bruno, "/imports/" + id + "/rejected");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
        assertThat(answer.getResponse().getContentAsString())
                .startsWith("Contact ID,First name,Last name,E-mail,Company ID,Seats,reason")
                .contains("not-an-address")
                .doesNotContain("maren@");
    }

    @Test
    void a_rejected_row_is_shown_as_it_was_and_guarded_in_the_file_for_spreadsheets() throws Exception {
        String id = upload(bruno, file("people.csv", """
                Contact ID,First name,Last name,E-mail,Phone
                p-1,Pia,Sandoval,not-an-address,+44 20 7946 0317
                p-2,Bo,Falk,bo@falk.example,+44 20 7946 0318
                p-3,Ana,Kovac,ana@kovac.example,+44 20 7946 0319
                """));
        run(id);

        assertThat(get(bruno, "/imports/" + id))
                .bodyText()
                .contains("not-an-address, +44 20 7946 0317")
                .doesNotContain("&#39;+44");
        assertThat(get(bruno, "/imports/" + id + "/rejected").getResponse().getContentAsString())
                .contains("'+44 20 7946 0317");
    }
}
