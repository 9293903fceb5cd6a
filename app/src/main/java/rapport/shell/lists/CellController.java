package rapport.shell.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellEditing.Typed;
import rapport.platform.lists.CellSaving.Changed;
import rapport.platform.lists.CellSaving.Refused;
import rapport.platform.lists.CellSaving.Saved;
import rapport.platform.lists.Editings;
import rapport.platform.lists.Lists;
import rapport.platform.lists.Options;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

/** Edits one cell of a list in its place. */
@Controller
class CellController {

    private static final String PATH = "/lists/{kind}/{id}/{field}";

    /** The row's version is what this user has seen now, if it was before. */
    private static final String SEEN = "{\"seen\": {\"id\": \"%s\", \"from\": %d, \"to\": %d}}";

    private final Editings editings;
    private final Options options;
    private final Kinds kinds;
    private final Lists lists;
    private final Moments moments;

    CellController(Editings editings, Options options, Kinds kinds, Lists lists, Moments moments) {
        this.editings = editings;
        this.options = options;
        this.kinds = kinds;
        this.lists = lists;
        this.moments = moments;
    }

    @GetMapping(PATH)
    CellForm ask(@PathVariable String kind, @PathVariable UUID id, @PathVariable String field, CurrentUser who) {
        CellEditing editing = editing(kind, field, who);
        return form(kind, id, field, editing.read(id, field, who), who);
    }

    @GetMapping(PATH + "/value")
    CellValue show(@PathVariable String kind, @PathVariable UUID id, @PathVariable String field, CurrentUser who) {
        editing(kind, field, who);
        return value(kind, id, field, who);
    }

    @PostMapping(PATH)
    View save(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            CurrentUser who) {
        CellEditing editing = editing(kind, field, who);
        Typed typed = new Typed(value.strip(), version);
        return switch (editing.save(id, field, typed, who)) {
            case Saved saved -> {
                int now = editing.read(id, field, who).version();
                response.setHeader("HX-Trigger", SEEN.formatted(id, typed.version(), now));
                yield value(kind, id, field, who);
            }
            case Refused refused -> refused(form(kind, id, field, typed, who), refused.why());
            case Changed changed -> changed(form(kind, id, field, typed, who), editing.read(id, field, who));
        };
    }

    private CellEditing editing(String kind, String field, CurrentUser who) {
        return editings.find(kind, field, who).orElseThrow(() -> new NotFound(field));
    }

    private CellForm form(String kind, UUID id, String field, Typed typed, CurrentUser who) {
        FieldReading read = kinds.get(kind, who).field(field).orElseThrow(() -> new NotFound(field));
        return new CellForm(
                Lists.cellAddress(kind, id, field),
                read.label().get(),
                read.type(),
                options.of(read, who),
                typed.value(),
                typed.version(),
                null,
                null,
                200);
    }

    private CellValue value(String kind, UUID id, String field, CurrentUser who) {
        FieldReading read = kinds.get(kind, who).field(field).orElseThrow(() -> new NotFound(field));
        return new CellValue(
                lists.cell(kind, id, field, who),
                field,
                Texts.t("list.edit", read.label().get()),
                moments.now(),
                moments.today());
    }

    private static CellForm refused(CellForm form, Text why) {
        return new CellForm(
                form.address(),
                form.label(),
                form.type(),
                form.options(),
                form.value(),
                form.version(),
                Texts.t(why),
                null,
                422);
    }

    /** Both values; saving again takes the user's. */
    private static CellForm changed(CellForm form, Typed theirs) {
        return new CellForm(
                form.address(),
                form.label(),
                form.type(),
                form.options(),
                form.value(),
                theirs.version(),
                null,
                theirs.value(),
                409);
    }
}
