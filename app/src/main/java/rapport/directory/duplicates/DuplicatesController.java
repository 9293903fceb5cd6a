package rapport.directory.duplicates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.MergeField;
import rapport.directory.Merges;
import rapport.directory.Merges.Versioned;
import rapport.directory.Merging;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.duplicates.Pairs.Cursor;
import rapport.directory.duplicates.SideBySide.Asked;
import rapport.platform.errors.NotFound;
import rapport.platform.jobs.Job;
import rapport.platform.jobs.Jobs;
import rapport.platform.jobs.Selection;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class DuplicatesController {

    private final Pairs pairs;
    private final SideBySide sideBySide;
    private final Merges merges;
    private final Parties parties;
    private final Jobs jobs;
    private final LookAlikeScan scan;

    DuplicatesController(
            Pairs pairs, SideBySide sideBySide, Merges merges, Parties parties, Jobs jobs, LookAlikeScan scan) {
        this.pairs = pairs;
        this.sideBySide = sideBySide;
        this.merges = merges;
        this.parties = parties;
        this.jobs = jobs;
        this.scan = scan;
    }

    @GetMapping("/duplicates")
    DuplicatesPage all(@RequestParam(defaultValue = "") String after, CurrentUser who) {
        String running = jobs.all(who).stream()
                .filter(job -> job.kind().equals(scan.name()) && !job.state().isOver())
                .findFirst()
                .map(Job::href)
                .orElse(null);
        return pairs.page(Cursor.read(after).orElse(null), running, who);
    }

    @PostMapping("/duplicates/scan")
    Redirect scan(CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), "scan");
        UUID job = jobs.start(scan, new LookAlikeScan.Instructions(), Selection.of(LookAlikeScan.steps()), who);
        return new Redirect("/jobs/" + job);
    }

    @GetMapping("/duplicates/{one}/{other}")
    PairPage compare(@PathVariable PartyId one, @PathVariable PartyId other, CurrentUser who) {
        return sideBySide.page(one, other, null, null, 200, who);
    }

    /** @param typed for each value "one" or "other", by its name */
    @PostMapping("/duplicates/{one}/{other}")
    View merge(
            @PathVariable PartyId one,
            @PathVariable PartyId other,
            @RequestParam(defaultValue = "one") String stays,
            @RequestParam int oneVersion,
            @RequestParam int otherVersion,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        boolean oneStays = !stays.equals("other");
        String gone = parties.get(oneStays ? other : one, who).name();
        Versioned first = new Versioned(one, oneVersion);
        Versioned second = new Versioned(other, otherVersion);
        Merging merging = merges.merge(
                oneStays ? first : second, oneStays ? second : first, picked(typed, oneStays ? "other" : "one"), who);
        Asked asked = new Asked(oneStays ? "one" : "other", picked(typed, "other"));
        return switch (merging) {
            case Merging.Merged merged -> {
                var card = parties.get(merged.party(), who);
                Notice.leave(request, Texts.t("party.merged", gone, card.name()), merged.undo());
                yield new Redirect(card.href());
            }
            case Merging.ChangedMeanwhile _ ->
                sideBySide.page(one, other, asked, Text.of("duplicate.changed"), 409, who);
            case Merging.Refused refused -> {
                Text reason =
                        Text.of("duplicate.refused." + refused.reason().name().toLowerCase(Locale.ROOT));
                yield sideBySide.page(one, other, asked, reason, 422, who);
            }
        };
    }

    @PostMapping("/duplicates/{one}/{other}/set-aside")
    Redirect setAside(
            @PathVariable PartyId one, @PathVariable PartyId other, HttpServletRequest request, CurrentUser who) {
        merges.setAside(one, other, who);
        Notice.leave(request, Texts.t("duplicate.set_aside_done"));
        return new Redirect("/duplicates");
    }

    private static Set<MergeField> picked(Map<String, String> typed, String side) {
        Set<MergeField> picked = EnumSet.noneOf(MergeField.class);
        for (MergeField field : MergeField.values()) {
            if (side.equals(typed.get("of_" + field.key()))) {
                picked.add(field);
            }
        }
        return picked;
    }
}
