package rapport.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.directory.tables.Party.PARTY;
import static schema.exchange.tables.Preparation.PREPARATION;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.access.SignedInUser;
import rapport.exchange.preparing.PreparationId;
import rapport.exchange.preparing.Running;

/** Files brought in as people do it in a browser. */
abstract class ImportsInBrowser {

    static final String COMPANIES = """
        Company ID,Company,Town,Website,Kind
        c-1,Otter & Vine,Bruges,ottervine.example,Customer
        c-2,Gull & Anchor,Aarhus,gull.example,Partner
        c-3,Quill & Ember,Leeds,quill.example,Customer
        """;

    static final String PEOPLE = """
        Contact ID,First name,Last name,E-mail,Company ID,Seats
        p-1,Maren,Oyen,maren@ottervine.example,c-1,84
        p-2,Pia,Sandoval,pia@gull.example,c-2,120
        p-3,Bo,Falk,not-an-address,c-3,
        """;

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Running running;

    void run(String id) {
        run(bruno, id);
    }

    void run(SignedInUser who, String id) {
        assertThat(post(who, "/imports/" + id + "/run")).hasStatus(303);
        running.work(PreparationId.of(id));
    }

    List<String> names() {
        return db.select(PARTY.NAME).from(PARTY).fetch(PARTY.NAME);
    }

    static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", text.getBytes(UTF_8));
    }

    String upload(SignedInUser who, MockMultipartFile... files) {
        MvcTestResult answer = send(who, files).exchange();
        assertThat(answer).hasStatus(303);
        String location = answer.getResponse().getHeader("Location");
        assertThat(location).matches("/imports/[0-9a-f-]{36}/files/0");
        return location.split("/")[2];
    }

    MockMvcTester.MockMultipartMvcRequestBuilder send(SignedInUser who, MockMultipartFile... files) {
        var request = http.post().uri("/imports").multipart();
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request.with(as(who));
    }

    MvcTestResult change(String id, int file, Map<String, String> fields) {
        var request = http.post()
                .uri("/imports/" + id + "/files/" + file)
                .with(as(bruno))
                .formField(
                        "version",
                        String.valueOf(db.fetchValue(
                                PREPARATION.VERSION,
                                PREPARATION.ID.eq(PreparationId.of(id).value()))));
        fields.forEach(request::formField);
        return request.exchange();
    }

    MvcTestResult post(SignedInUser who, String address) {
        return http.post().uri(address).with(as(who)).exchange();
    }

    MvcTestResult get(SignedInUser who, String address) {
        return http.get().uri(address).with(as(who)).exchange();
    }

    String page(SignedInUser who, String address) {
        MvcTestResult answer = get(who, address);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
