package rapport.interactions.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.interactions.tables.File.FILE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.Saving;
import rapport.interactions.Attaching;
import rapport.interactions.Attachment;
import rapport.interactions.AttachmentId;
import rapport.interactions.Attachments;
import rapport.platform.errors.NotFound;
import rapport.platform.home.MachineSettings;
import rapport.platform.user.Subject;

@RapportTest
class FilesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Attachments attachments;

    @Autowired
    Organisations organisations;

    @Autowired
    MachineSettings settings;

    private Subject mill;

    @BeforeEach
    void settle() {
        Organisation organisation = new Organisation(
                new PartyId(new UUID(0, 0)), "Old Mill", null, null, null, null, null, null, null, Address.NONE, 0);
        Saving saving = organisations.create(organisation, PartyRole.CUSTOMER, true, amina);
        mill = new Subject("party", ((Saving.Saved) saving).id().value());
    }

    @Test
    void a_file_is_attached_listed_and_comes_back_as_it_was() throws IOException {
        byte[] plan = "%PDF-1.7 the plan".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(mill, "Plan für 2026.pdf", plan)).hasStatus(303);

        Attachment file = attachments.of(mill, bruno).getFirst();
        assertThat(page(mill)).bodyText().contains("Plan für 2026.pdf", "/files/" + file.id());
        MvcTestResult back = download(file.id());
        assertThat(back).hasStatusOk().hasContentType("application/pdf");
        assertThat(back.getResponse().getContentAsByteArray()).isEqualTo(plan);
        assertThat(back.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("Plan%20f%C3%BCr%202026.pdf");
    }

    @Test
    void the_panel_stands_on_the_page_of_an_organisation_and_a_person_without_script() {
        upload(mill, "plan.txt", bytes("the plan"));

        MvcTestResult page =
                http.get().uri("/organisations/" + mill.id()).with(as(bruno)).exchange();
        String html = page.getResponse().getStatus() == 200
                ? body(page)
                : body(http.get()
                        .uri(page.getResponse().getHeader("Location"))
                        .with(as(bruno))
                        .exchange());

        assertThat(html).contains("plan.txt", "enctype=\"multipart/form-data\"");
    }

    record Hostile(String name, byte[] bytes, String type, String servedAs) {

        @Override
        public String toString() {
            return name + " is " + type;
        }
    }

    /** HAZARDS A2, A5: what a file is said by its bytes, and what is not on the list is served as unknown. */
    static Stream<Hostile> hostileFiles() {
        return Stream.of(
                new Hostile(
                        "picture.png",
                        bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>"),
                        "image/svg+xml",
                        "application/octet-stream"),
                new Hostile(
                        "picture.svg",
                        bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        "image/svg+xml",
                        "application/octet-stream"),
                new Hostile(
                        "photo.jpg",
                        bytes("<!DOCTYPE html><html><body>" + SCRIPT + "</body></html>"),
                        "text/html",
                        "application/octet-stream"),
                new Hostile("page.html", bytes("<html>" + SCRIPT + "</html>"), "text/html", "application/octet-stream"),
                new Hostile(
                        "data.xml",
                        bytes("<?xml version=\"1.0\"?><x:a xmlns:x=\"urn:x\">" + SCRIPT + "</x:a>"),
                        "application/xml",
                        "application/octet-stream"),
                new Hostile("notes.html", bytes("no markup at all"), "text/html", "application/octet-stream"),
                new Hostile(
                        "shell.phar", bytes("<?php system($_GET['x']); ?>"), "text/x-php", "application/octet-stream"),
                new Hostile(
                        "program.pdf",
                        new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0},
                        "application/x-msdownload",
                        "application/octet-stream"),
                new Hostile("gif.html", bytes("GIF89a/*" + SCRIPT + "*/"), "image/gif", "image/gif"),
                new Hostile("list.csv", bytes("a,b\n1,2\n"), "text/csv", "text/csv"),
                new Hostile("words.txt", bytes("only words"), "text/plain", "text/plain"));
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void a_hostile_file_is_only_ever_a_download_that_may_do_nothing(Hostile file) {
        Attachment attached = attach(mill, file.name(), file.bytes());

        assertThat(attached.contentType()).isEqualTo(file.type());
        assertThat(attached.hasPreview()).isFalse();
        MvcTestResult answer = download(attached.id());
        assertThat(answer.getResponse().getContentType()).startsWith(file.servedAs());
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(http.get().uri("/files/" + attached.id() + "/preview").with(as(bruno)))
                .hasStatus(404);
    }

    static Stream<String> hostileNames() {
        return Stream.of(
                "<img src=x onerror=alert(1)>.png",
                "\"><script>alert(1)</script>.txt",
                "a\r\nSet-Cookie: evil=1.txt",
                "../../../../etc/passwd",
                "..\\..\\boot.ini",
                "x\u202Etxt.exe",
                "'; drop table interactions.file; --.txt",
                "${7*7}{{7*7}}.txt",
                "%00%2e%2e%2fpasswd",
                "a".repeat(5_000));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void a_hostile_name_is_text_in_the_page_and_in_the_header_and_nothing_on_the_disk(String name) throws IOException {
        assertThat(upload(mill, name, bytes("x"))).hasStatus(303);

        Attachment file = attachments.of(mill, bruno).getFirst();
        assertThat(body(page(mill))).doesNotContain("<img src=x", SCRIPT);
        MvcTestResult answer = download(file.id());
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).doesNotContain("\r", "\n", "\u202E");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
        Path stored = attachments.content(file.id(), bruno).file();
        assertThat(stored.getFileName().toString()).matches("[0-9a-f]{32}");
        assertThat(stored.toRealPath()).startsWith(settings.home().files().toRealPath());
    }

    @Test
    void of_an_image_only_its_colours_are_shown() throws IOException {
        byte[] photo = png(1_200, 800, "a secret place");

        Attachment file = attach(mill, "photo.png", photo);

        MvcTestResult preview = http.get()
                .uri("/files/" + file.id() + "/preview")
                .with(as(bruno))
                .exchange();
        assertThat(preview).hasStatusOk().hasContentType("image/png");
        assertThat(preview.getResponse().getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        byte[] small = preview.getResponse().getContentAsByteArray();
        assertThat(new String(small, StandardCharsets.ISO_8859_1)).doesNotContain("a secret place");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getWidth()).isEqualTo(480);
        assertThat(image.getHeight()).isEqualTo(320);
        assertThat(new String(download(file.id()).getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .contains("a secret place");
    }

    @Test
    void a_picture_that_claims_to_be_huge_or_is_broken_is_kept_without_a_preview() {
        assertThat(attach(mill, "flood.png", header(50_000, 50_000)).hasPreview())
                .isFalse();
        assertThat(attach(mill, "broken.png", header(100, 100)).hasPreview()).isFalse();
    }

    @Test
    void what_is_empty_or_too_large_is_refused_with_a_sentence_and_leaves_nothing() throws IOException {
        long before = stored();

        assertThat(upload(mill, "nothing.txt", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("nothing.txt is empty");
        assertThat(upload(mill, "much.bin", new byte[26 * 1024 * 1024]))
                .hasStatus(422)
                .bodyText()
                .contains("much.bin is larger than 25 MB");

        assertThat(attachments.of(mill, bruno)).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_deleted_file_is_gone_for_everybody_and_can_be_taken_back() {
        Attachment file = attach(mill, "plan.txt", bytes("the plan"));

        assertThat(post("/files/" + file.id() + "/deletion")).hasStatus(303);
        assertThat(download(file.id())).hasStatus(404);
        assertThat(attachments.of(mill, bruno)).isEmpty();

        assertThat(page(mill)).bodyText().contains("Restore plan.txt");
        assertThat(post("/files/" + file.id() + "/restoration")).hasStatus(303);
        assertThat(download(file.id())).hasStatusOk();
    }

    @Test
    void carol_cannot_reach_a_file_by_its_id_once_its_record_is_gone() {
        Attachment file = attach(mill, "plan.txt", bytes("the plan"));
        assertThat(http.get().uri("/files/" + file.id()).with(as(carol))).hasStatusOk();

        db.update(FILE).set(FILE.SUBJECT_ID, UUID.randomUUID()).execute();

        assertThat(http.get().uri("/files/" + file.id()).with(as(carol))).hasStatus(404);
        assertThat(http.get().uri("/files/" + file.id())).hasStatus(303);
    }

    @Test
    void nothing_can_be_attached_to_what_is_not_there_or_takes_no_files() {
        for (Subject nowhere : List.of(
                new Subject("party", UUID.randomUUID()),
                new Subject("user", amina.id().value()),
                new Subject("setting", mill.id()))) {
            assertThat(upload(nowhere, "plan.txt", bytes("x"))).hasStatus(404);
        }
        assertThat(db.fetchCount(FILE)).isZero();
    }

    @Test
    void a_way_back_leads_nowhere_but_here() {
        Attachment file = attach(mill, "plan.txt", bytes("the plan"));

        MvcTestResult answer = http.post()
                .uri("/files/" + file.id() + "/deletion")
                .param("back", "https://evil.example/")
                .with(as(bruno))
                .exchange();

        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/files/of/party/" + mill.id());
    }

    @Test
    void the_store_opens_nothing_but_its_own_names() {
        Attachment file = attach(mill, "plan.txt", bytes("the plan"));

        assertThatThrownBy(() -> db.update(FILE)
                        .set(FILE.STORED, "../../rapport.properties")
                        .where(FILE.ID.eq(file.id()))
                        .execute())
                .hasMessageContaining("file_stored_check");
    }

    @Test
    void files_of_one_record_move_to_another() {
        attach(mill, "plan.txt", bytes("the plan"));
        Organisation other = new Organisation(
                new PartyId(new UUID(0, 0)), "New Mill", null, null, null, null, null, null, null, Address.NONE, 0);
        Subject survivor = new Subject(
                "party",
                ((Saving.Saved) organisations.create(other, PartyRole.CUSTOMER, true, amina))
                        .id()
                        .value());

        assertThat(attachments.move(mill, survivor, amina)).isEqualTo(1);

        assertThat(attachments.of(survivor, amina)).hasSize(1);
        assertThatThrownBy(() -> attachments.move(new Subject("party", UUID.randomUUID()), survivor, amina))
                .isInstanceOf(NotFound.class);
    }

    private Attachment attach(Subject subject, String name, byte[] content) {
        return ((Attaching.Attached) attachments.attach(subject, name, new ByteArrayInputStream(content), amina))
                .attachment();
    }

    private MvcTestResult upload(Subject subject, String name, byte[] content) {
        return http.post()
                .uri("/files/of/" + subject.kind() + "/" + subject.id())
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", content))
                .with(as(bruno))
                .exchange();
    }

    private MvcTestResult page(Subject subject) {
        return http.get()
                .uri("/files/of/" + subject.kind() + "/" + subject.id())
                .with(as(bruno))
                .exchange();
    }

    private MvcTestResult download(AttachmentId id) {
        return http.get().uri("/files/" + id).with(as(bruno)).exchange();
    }

    private MvcTestResult post(String path) {
        return http.post().uri(path).with(as(bruno)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long stored() throws IOException {
        try (Stream<Path> all = Files.walk(settings.home().files())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int width, int height, String comment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        byte[] plain = out.toByteArray();
        int end = plain.length - 12; // before IEND
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(plain, 0, end);
        with.write(chunk("tEXt", bytes("Comment\0" + comment)));
        with.write(plain, end, 12);
        return with.toByteArray();
    }

    /** The beginning of a PNG of a size, and no picture behind it. */
    private static byte[] header(int width, int height) {
        ByteBuffer size = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        byte[] head = chunk("IHDR", size.array());
        return ByteBuffer.allocate(8 + head.length)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .put(head)
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }
}
