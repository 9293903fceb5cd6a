package rapport.exchange.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.exchange.importing.MappingProblem;
import rapport.exchange.importing.Preview;
import rapport.exchange.preparing.Keeping;
import rapport.exchange.preparing.Match;
import rapport.exchange.preparing.Matching;
import rapport.exchange.preparing.Preparation;
import rapport.exchange.preparing.PreparationId;
import rapport.exchange.preparing.Preparations;
import rapport.exchange.preparing.PreparedFile;
import rapport.exchange.preparing.SavedMapping;
import rapport.exchange.preparing.SavedMappings;
import rapport.exchange.preparing.Starting;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Which column is what: shown file by file, changed, kept for the next time. */
@Controller
class MatchController {

    private static final int NAME = 100;

    private final Preparations preparations;
    private final Starting starting;
    private final Matching matching;
    private final SavedMappings saved;
    private final Preview preview;
    private final Keeping keeping;

    MatchController(
            Preparations preparations,
            Starting starting,
            Matching matching,
            SavedMappings saved,
            Preview preview,
            Keeping keeping) {
        this.preparations = preparations;
        this.starting = starting;
        this.matching = matching;
        this.saved = saved;
        this.preview = preview;
        this.keeping = keeping;
    }

    @GetMapping("/imports/{id}/files/{position}")
    View show(
            @PathVariable PreparationId id,
            @PathVariable int position,
            @RequestParam(defaultValue = "0") int row,
            CurrentUser who) {
        Preparation preparation = preparations.get(id, who);
        if (!preparation.state().isOpen()) {
            return new Redirect("/imports/" + id);
        }
        return page(preparation, file(preparation, position), row, null, 200, who);
    }

    /** @param then "row" and "file" for going elsewhere, "check" for the trial */
    @PostMapping("/imports/{id}/files/{position}")
    View change(
            @PathVariable PreparationId id,
            @PathVariable int position,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser who,
            HttpServletRequest request) {
        Preparation preparation = preparations.get(id, who);
        PreparedFile file = file(preparation, position);
        if (preparation.version() != version || !preparation.state().isOpen()) {
            return preparation.state().isOpen()
                    ? page(preparation, file, 0, Text.of("imports.changed_meanwhile"), 409, who)
                    : new Redirect("/imports/" + id);
        }
        Keeping.Kept kept = keeping.kept(preparation, file, sent, who);
        if (!kept.labels().isEmpty()) {
            Notice.leave(request, Texts.t("imports.own.added", String.join(", ", kept.labels())));
        }
        String mapping = starting.rematched(preparation, file, kept.form());
        String recognised = mapping.equals(preparation.mapping()) ? preparation.recognised() : "";
        if (!mapping.equals(preparation.mapping()) && !preparations.match(preparation, mapping, recognised, who)) {
            return page(preparations.get(id, who), file, 0, Text.of("imports.changed_meanwhile"), 409, who);
        }
        if (!then.equals("check")) {
            return new Redirect("/imports/" + id + "/files/" + next(then, preparation, position));
        }
        try {
            preview.check(mapping);
        } catch (MappingProblem e) {
            return page(preparations.get(id, who), file, 0, null, 422, who);
        }
        return new Redirect("/imports/" + id);
    }

    private static String next(String then, Preparation preparation, int position) {
        if (then.matches("file\\.\\d{1,4}")) {
            int wanted = Integer.parseInt(then.substring(5));
            return String.valueOf(wanted < preparation.files().size() ? wanted : position);
        }
        return then.matches("row\\.\\d{1,4}") ? position + "?row=" + then.substring(4) : String.valueOf(position);
    }

    @PostMapping("/imports/{id}/mapping")
    View save(
            @PathVariable PreparationId id,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean shared,
            CurrentUser who,
            HttpServletRequest request) {
        Preparation preparation = preparations.get(id, who);
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > NAME) {
            return page(preparation, preparation.file(0), 0, Text.of("imports.saved.no_name", NAME), 422, who);
        }
        saved.save(plain, shared, preparation.mapping(), who);
        Notice.leave(request, Texts.t("imports.saved.done", plain));
        return new Redirect("/imports/" + id + (preparation.state().isOpen() ? "/files/0" : ""));
    }

    @PostMapping("/imports/{id}/mapping/use")
    View use(@PathVariable PreparationId id, @RequestParam UUID mapping, @RequestParam int version, CurrentUser who) {
        Preparation preparation = preparations.get(id, who);
        SavedMapping chosen = saved.get(mapping, who);
        boolean done = preparation.version() == version
                && preparations.match(preparation, saved.forFiles(chosen, preparation), chosen.name(), who);
        return done
                ? new Redirect("/imports/" + id + "/files/0")
                : page(
                        preparations.get(id, who),
                        preparation.file(0),
                        0,
                        Text.of("imports.changed_meanwhile"),
                        409,
                        who);
    }

    /** The mapping as a file that the command line reads. */
    @GetMapping("/imports/{id}/mapping")
    ResponseEntity<byte[]> download(@PathVariable PreparationId id, CurrentUser who) {
        return yaml(preparations.get(id, who).mapping());
    }

    @GetMapping("/imports/mappings/{id}")
    ResponseEntity<byte[]> downloadSaved(@PathVariable UUID id, CurrentUser who) {
        return yaml(saved.get(id, who).mapping());
    }

    private static ResponseEntity<byte[]> yaml(String mapping) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("mapping.yaml")
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(mapping.getBytes(StandardCharsets.UTF_8));
    }

    private static PreparedFile file(Preparation preparation, int position) {
        NotFound.unless(position >= 0 && position < preparation.files().size(), position);
        return preparation.file(position);
    }

    private MatchPage page(
            Preparation preparation, PreparedFile file, int row, @Nullable Text refusal, int status, CurrentUser who) {
        Match match = matching.show(preparation, file);
        List<String> kinds = preparation.files().stream()
                .map(one -> matching.kindOf(preparation, one))
                .toList();
        int rows = matching.rows(preparation, file);
        int at = Math.clamp(row, 0, Math.max(0, rows - 1));
        return new MatchPage(
                preparation,
                match,
                kinds,
                starting.offeredKinds(),
                matching.row(preparation, file, at),
                at,
                rows,
                matching.ifKnown(preparation),
                keeping.labels(match),
                keeping.may(match.kind(), who),
                saved.allFitting(preparation, who),
                refusal,
                status);
    }
}
