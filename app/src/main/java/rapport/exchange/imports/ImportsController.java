package rapport.exchange.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rapport.exchange.preparing.Preparations;
import rapport.exchange.preparing.SavedMappings;
import rapport.exchange.preparing.Starting;
import rapport.exchange.preparing.Uploads;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** The list of imports, and the way in. */
@Controller
class ImportsController {

    private final ImportsReader reader;
    private final Starting starting;
    private final Preparations preparations;
    private final SavedMappings saved;

    ImportsController(ImportsReader reader, Starting starting, Preparations preparations, SavedMappings saved) {
        this.reader = reader;
        this.starting = starting;
        this.preparations = preparations;
        this.saved = saved;
    }

    @GetMapping("/imports")
    ImportsPage list(
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(required = false) @Nullable UUID id,
            CurrentUser who) {
        NotFound.unless(Preparations.mayImport(who), "imports");
        return page(before, id, null, who);
    }

    @PostMapping("/imports")
    View upload(@RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files, CurrentUser who) {
        NotFound.unless(Preparations.mayImport(who), "imports");
        List<Sent> sent = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).map(Sent::new).toList();
        return switch (starting.start(sent, who)) {
            case Starting.Started started -> new Redirect("/imports/" + started.id() + "/files/0");
            case Starting.Refused(Text why) -> page(null, null, why, who);
        };
    }

    @PostMapping("/imports/mappings/{id}/deletion")
    View forgetMapping(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        saved.delete(id, who);
        Notice.leave(request, Texts.t("imports.saved.deleted"));
        return new Redirect("/imports");
    }

    private record Sent(MultipartFile file) implements Uploads.Sent {

        @Override
        public String name() {
            return Objects.requireNonNullElse(file.getOriginalFilename(), "");
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }

    private ImportsPage page(@Nullable Instant before, @Nullable UUID id, @Nullable Text refusal, CurrentUser who) {
        List<ImportRow> rows = reader.list(before, id, who);
        ImportRow last = rows.size() > ImportsReader.PAGE ? rows.get(ImportsReader.PAGE - 1) : null;
        return new ImportsPage(
                preparations.open(who),
                rows.stream().limit(ImportsReader.PAGE).toList(),
                saved.all(who),
                who.id() == null ? null : who.id().value(),
                refusal,
                last == null ? null : "/imports?before=" + last.at() + "&id=" + last.id());
    }
}
