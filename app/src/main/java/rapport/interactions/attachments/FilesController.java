package rapport.interactions.attachments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rapport.interactions.Attaching;
import rapport.interactions.Attachment;
import rapport.interactions.AttachmentId;
import rapport.interactions.Attachments;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class FilesController {

    /** What a file that somebody brought may do in a browser: nothing. */
    static final String NOTHING = "default-src 'none'; sandbox";

    private final Attachments attachments;
    private final Files files;

    FilesController(Attachments attachments, Files files) {
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/files/of/{kind}/{id}")
    FilesPage list(@PathVariable String kind, @PathVariable UUID id, CurrentUser who) {
        return files.page(new Subject(kind, id), List.of(), who);
    }

    /** Takes files, each for itself: one that is refused does not keep the others away. */
    @PostMapping("/files/of/{kind}/{id}")
    View attach(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) List<MultipartFile> sent,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            CurrentUser who)
            throws IOException {
        Subject subject = new Subject(kind, id);
        attachments.kindOf(subject, who);
        List<String> problems = new ArrayList<>();
        List<String> attached = new ArrayList<>();
        List<MultipartFile> chosen = sent == null ? List.of() : sent;
        for (MultipartFile file : chosen) {
            attach(subject, file, attached, problems, who);
        }
        if (chosen.isEmpty()) {
            problems.add(Texts.t("file.problem.none"));
        }
        if (!problems.isEmpty()) {
            return files.page(subject, problems, who);
        }
        Notice.leave(request, Texts.t("file.attached", String.join(", ", attached)));
        return new Redirect(local(back, subject));
    }

    private void attach(
            Subject subject, MultipartFile file, List<String> attached, List<String> problems, CurrentUser who)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isEmpty() && file.isEmpty()) {
            problems.add(Texts.t("file.problem.none"));
            return;
        }
        try (InputStream bytes = file.getInputStream()) {
            switch (attachments.attach(subject, name, bytes, who)) {
                case Attaching.Attached done -> attached.add(done.attachment().name());
                case Attaching.Refused refused ->
                    problems.add(
                            switch (refused.reason()) {
                                case EMPTY -> Texts.t("file.problem.empty", refused.name());
                                case TOO_LARGE ->
                                    Texts.t("file.problem.too_large", refused.name(), attachments.megabytes());
                            });
            }
        }
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> download(@PathVariable AttachmentId id, CurrentUser who) {
        Attachments.Content content = attachments.content(id, who);
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(content.attachment().name(), StandardCharsets.UTF_8)
                .build();
        return serve(content.file(), content.servedAs(), asFile.toString());
    }

    /** Where a file that was found is shown: among the others of its record. */
    @GetMapping("/files/{id}/record")
    Redirect record(@PathVariable AttachmentId id, CurrentUser who) {
        Subject subject =
                attachments.find(id, who).orElseThrow(() -> new NotFound(id)).subject();
        return new Redirect("/files/of/" + subject.kind() + "/" + subject.id());
    }

    @GetMapping("/files/{id}/preview")
    ResponseEntity<Resource> preview(@PathVariable AttachmentId id, CurrentUser who) {
        return serve(attachments.preview(id, who), MediaType.IMAGE_PNG_VALUE, "inline; filename=\"preview.png\"");
    }

    private static ResponseEntity<Resource> serve(Path file, String type, String disposition) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING)
                .body(new FileSystemResource(file));
    }

    @PostMapping("/files/{id}/deletion")
    Redirect delete(
            @PathVariable AttachmentId id,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            CurrentUser who) {
        Attachment deleted = attachments.delete(id, who);
        Notice.leave(request, Texts.t("file.deleted", deleted.name()));
        return new Redirect(local(back, deleted.subject()));
    }

    @PostMapping("/files/{id}/restoration")
    Redirect restore(
            @PathVariable AttachmentId id,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            CurrentUser who) {
        Attachment restored = attachments.restore(id, who);
        Notice.leave(request, Texts.t("file.restored", restored.name()));
        return new Redirect(local(back, restored.subject()));
    }

    private static String local(String back, Subject subject) {
        return back.isEmpty() || !Redirect.isLocal(back) ? "/files/of/" + subject.kind() + "/" + subject.id() : back;
    }
}
