package rapport.exchange.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import rapport.exchange.importing.FileResult;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Undo;
import rapport.exchange.importing.Undoing;
import rapport.exchange.preparing.Discarding;
import rapport.exchange.preparing.Preparation;
import rapport.exchange.preparing.PreparationId;
import rapport.exchange.preparing.Preparations;
import rapport.exchange.preparing.Running;
import rapport.exchange.preparing.State;
import rapport.exchange.preparing.Uploads;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Happening;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** An import on its way: trial, run, result, taking back. */
@Controller
class RunController {

    private final Preparations preparations;
    private final Running running;
    private final Discarding discarding;
    private final Undoing undoing;
    private final Uploads uploads;
    private final ImportsReader reader;
    private final Results results;
    private final Whereabouts whereabouts;
    private final AuditTrail trail;

    RunController(
            Preparations preparations,
            Running running,
            Discarding discarding,
            Undoing undoing,
            Uploads uploads,
            ImportsReader reader,
            Results results,
            Whereabouts whereabouts,
            AuditTrail trail) {
        this.preparations = preparations;
        this.running = running;
        this.discarding = discarding;
        this.undoing = undoing;
        this.uploads = uploads;
        this.reader = reader;
        this.results = results;
        this.whereabouts = whereabouts;
        this.trail = trail;
    }

    @GetMapping("/imports/{id}")
    RunPage show(@PathVariable PreparationId id, CurrentUser who) {
        return page(id, null, 200, who);
    }

    /** Asked for again and again while there is progress; at its end the whole page is. */
    @GetMapping("/imports/{id}/progress")
    View progress(@PathVariable PreparationId id, CurrentUser who, HttpServletResponse response) {
        RunProgress progress = progress(preparations.get(id, who));
        if (!progress.busy()) {
            response.setHeader("HX-Refresh", "true");
        }
        return progress;
    }

    @PostMapping("/imports/{id}/trial")
    View tryOut(@PathVariable PreparationId id, CurrentUser who) {
        preparations.get(id, who);
        return running.tryOut(id, who) ? here(id) : page(id, Text.of("imports.not_now"), 409, who);
    }

    @PostMapping("/imports/{id}/run")
    View run(@PathVariable PreparationId id, CurrentUser who) {
        preparations.get(id, who);
        return running.run(id, who) ? here(id) : page(id, Text.of("imports.not_now"), 409, who);
    }

    @PostMapping("/imports/{id}/stop")
    View stop(@PathVariable PreparationId id, CurrentUser who) {
        preparations.askToStop(id, who);
        return here(id);
    }

    @PostMapping("/imports/{id}/undo")
    View undo(@PathVariable PreparationId id, CurrentUser who) {
        reader.mayUndo(id.value(), who);
        if (preparations.find(id, who).isPresent()) {
            return running.undo(id, who) ? here(id) : page(id, Text.of("imports.not_now"), 409, who);
        }
        // A command made it, and nothing of it is kept here but what it did.
        return switch (undoing.undo(id.value(), who.id())) {
            case Undo.Done done -> here(id);
            case Undo.Refused refused -> page(id, Results.why(refused.reason()), 422, who);
        };
    }

    @PostMapping("/imports/{id}/deletion")
    View discard(@PathVariable PreparationId id, CurrentUser who, HttpServletRequest request) {
        preparations.get(id, who);
        if (!discarding.discard(id, who)) {
            return page(id, Text.of("imports.not_now"), 409, who);
        }
        Notice.leave(request, Texts.t("imports.discarded"));
        return new Redirect("/imports");
    }

    private static Redirect here(PreparationId id) {
        return new Redirect("/imports/" + id);
    }

    /** The rows that were not taken, as they stood in their files, with what is wrong with each. */
    @GetMapping("/imports/{id}/rejected")
    ResponseEntity<Resource> rejected(@PathVariable PreparationId id, CurrentUser who) {
        preparations.get(id, who);
        Path file = uploads.rejected(id);
        NotFound.unless(Files.isRegularFile(file), id);
        trail.add(Happening.of("exported", "exchange.import_job", id.value()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("rejected.csv")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store")
                .body(new FileSystemResource(file));
    }

    private RunPage page(PreparationId id, @Nullable Text refusal, int status, CurrentUser who) {
        Optional<Preparation> preparation = preparations.find(id, who);
        Optional<ImportsReader.Job> job = reader.job(id.value(), who);
        NotFound.unless(preparation.isPresent() || job.isPresent(), id);
        String state = preparation
                .map(one -> one.state().key())
                .orElseGet(() -> job.orElseThrow().row().state());
        ImportResult trial = preparation.map(Preparation::trial).orElse(null);
        boolean before = preparation
                .map(one -> one.state().isOpen() || one.state() == State.TRYING)
                .orElse(false);
        List<FileResult> files = before
                ? trial == null ? List.of() : trial.files()
                : job.map(ImportsReader.Job::files).orElse(List.of());
        Undo.Done undone = job.map(ImportsReader.Job::undone).orElse(null);
        Results.Pairs pairs =
                job.isPresent() && !state.equals("undone") ? results.pairs(id.value(), who) : Results.NONE;
        List<RejectedRow> rejected = preparation.isPresent() ? Results.rejected(uploads.rejected(id)) : List.of();
        return new RunPage(
                id.value(),
                preparation.orElse(null),
                job.map(ImportsReader.Job::row).orElse(null),
                state,
                files,
                preparation
                        .map(RunController::progress)
                        .orElseGet(() -> new RunProgress(id.value(), state, false, "", 0, 0, false, List.of()))
                        .with(isIn(state) ? whereabouts.of(files, who) : List.of()),
                rejected,
                !rejected.isEmpty(),
                pairs.rows(),
                pairs.all(),
                reader.stayed(undone),
                undone == null ? 0 : undone.stayedInAll(),
                refusal == null ? failure(preparation.orElse(null)) : refusal,
                status);
    }

    private static @Nullable Text failure(@Nullable Preparation preparation) {
        String failure = preparation == null ? null : preparation.failure();
        if (failure == null) {
            return null;
        }
        return failure.startsWith("undo.")
                ? Text.of("imports." + failure)
                : Text.of("imports.failed", Objects.requireNonNull(failure));
    }

    private static RunProgress progress(Preparation preparation) {
        return new RunProgress(
                preparation.id().value(),
                preparation.state().key(),
                preparation.state().isBusy(),
                preparation.progress().file(),
                preparation.progress().rows(),
                preparation.rows(),
                preparation.progress().writing(),
                List.of());
    }

    /** Whether what was to be imported is in, or some of it. */
    private static boolean isIn(String state) {
        return state.equals("done") || state.equals("stopped") || state.equals("failed");
    }
}
