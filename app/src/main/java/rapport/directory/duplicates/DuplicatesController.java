package rapport.directory.duplicates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.duplicates.Pairs.Cursor;
import rapport.directory.duplicates.SideBySide.Asked;
import rapport.platform.errors.NotFound;
import rapport.platform.jobs.Job;
import rapport.platform.jobs.Jobs;
import rapport.platform.jobs.Selection;
import rapport.platform.lists.Picked;
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

    /** Two or three picked from a list: side by side, the third after the first two have become one. */
    @PostMapping("/duplicates/picked")
    Redirect picked(
            @RequestParam(name = "id", defaultValue = "") List<Picked> picked,
            @RequestParam(defaultValue = "/duplicates") String back,
            HttpServletRequest request,
            CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), "picked");
        List<PartyId> all =
                picked.stream().map(each -> new PartyId(each.id())).distinct().toList();
        if (all.size() < 2 || all.size() > 3) {
            Notice.leave(request, Texts.t("duplicate.pick_two_or_three"));
            return new Redirect(Redirect.isLocal(back) ? back : "/duplicates");
        }
        String pair = "/duplicates/" + all.get(0) + "/" + all.get(1);
        return new Redirect(all.size() == 2 ? pair : pair + "?then=" + all.get(2));
    }

    /** @param then a third, to be merged with what comes of the two */
    @GetMapping("/duplicates/{one}/{other}")
    PairPage compare(
            @PathVariable PartyId one,
            @PathVariable PartyId other,
            @RequestParam(required = false) @Nullable PartyId then,
            CurrentUser who) {
        return sideBySide.page(one, other, null, null, 200, who).then(third(then, who));
    }

    private @Nullable PartyCard third(@Nullable PartyId then, CurrentUser who) {
        return then == null ? null : parties.find(then, who).orElse(null);
    }

    /** @param typed for each value "one" or "other", by its name */
    @PostMapping("/duplicates/{one}/{other}")
    View merge(
            @PathVariable PartyId one,
            @PathVariable PartyId other,
            @RequestParam(defaultValue = "one") String stays,
            @RequestParam int oneVersion,
            @RequestParam int otherVersion,
            @RequestParam(required = false) @Nullable PartyId then,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        PartyCard third = third(then, who);
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
                yield new Redirect(third == null ? card.href() : "/duplicates/" + merged.party() + "/" + third.id());
            }
            case Merging.ChangedMeanwhile _ ->
                sideBySide
                        .page(one, other, asked, Text.of("duplicate.changed"), 409, who)
                        .then(third);
            case Merging.Refused refused -> {
                Text reason =
                        Text.of("duplicate.refused." + refused.reason().name().toLowerCase(Locale.ROOT));
                yield sideBySide.page(one, other, asked, reason, 422, who).then(third);
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
