package rapport.relationships.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.relationships.EndingEntry;
import rapport.relationships.EndingId;
import rapport.relationships.EndingPhase;
import rapport.relationships.EndingReason;
import rapport.relationships.EndingResult;
import rapport.relationships.EndingResult.Recorded;
import rapport.relationships.EndingResult.Refused;
import rapport.relationships.EndingResult.Withdrawn;
import rapport.relationships.EndingSide;
import rapport.relationships.Endings;
import rapport.relationships.RelationshipId;
import rapport.relationships.Standing;
import rapport.relationships.WinBackResult;
import rapport.relationships.WinBacks;

/** Ends a relationship, takes the ending back, wins it back. */
@Controller
class EndingController {

    private final Profile profile;
    private final Endings endings;
    private final WinBacks winBacks;
    private final Parties parties;

    EndingController(Profile profile, Endings endings, WinBacks winBacks, Parties parties) {
        this.profile = profile;
        this.endings = endings;
        this.winBacks = winBacks;
        this.parties = parties;
    }

    @GetMapping("/relationships/{id}/ending")
    EndingPage ask(@PathVariable RelationshipId id, CurrentUser who) {
        Header header = profile.header(id, who);
        return new EndingPage(header, EndingDialog.empty(id, header.party().name(), standing(id, who)));
    }

    @PostMapping("/relationships/{id}/ending")
    View end(
            @PathVariable RelationshipId id,
            @RequestParam(defaultValue = "in_notice") EndingPhase phase,
            @RequestParam(defaultValue = "them") EndingSide side,
            @RequestParam(required = false) @Nullable EndingReason reason,
            @RequestParam(defaultValue = "") List<EndingReason> other,
            @RequestParam(defaultValue = "") String competitor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "last_day", defaultValue = "") String lastDay,
            HttpServletRequest request,
            CurrentUser who) {
        Header header = profile.header(id, who);
        Standing standing = standing(id, who);
        Set<EndingReason> others = EnumSet.noneOf(EndingReason.class);
        others.addAll(other);
        others.remove(reason);
        EndingDialog typed = new EndingDialog(
                id,
                header.party().name(),
                phase,
                side,
                reason,
                others,
                competitor,
                words,
                lastDay,
                EndingDialog.empty(id, header.party().name(), standing).lost(),
                null);
        Optional<LocalDate> day = Days.read(lastDay);
        if (reason == null) {
            return refused(header, typed, Texts.t("relationship.ending.refused.no_reason"));
        }
        if (day.isEmpty() && !lastDay.isBlank()) {
            return refused(header, typed, Texts.t("relationship.ending.refused.not_a_day", lastDay));
        }
        EndingResult result = endings.record(id, entry(typed, reason, day.orElse(null), standing, who), who);
        return switch (result) {
            case Recorded recorded -> {
                Notice.leave(
                        request,
                        Texts.t("relationship.ending.recorded."
                                + recorded.ending().phase().key()));
                yield new Redirect("/relationships/" + id);
            }
            case Withdrawn withdrawn -> new Redirect("/relationships/" + id);
            case Refused no -> refused(header, typed, explanation(no));
        };
    }

    private EndingEntry entry(
            EndingDialog typed,
            EndingReason reason,
            @Nullable LocalDate lastDay,
            @Nullable Standing standing,
            CurrentUser who) {
        boolean suspected = reason == EndingReason.FRAUD && typed.phase() != EndingPhase.ENDED;
        PartyId competitor = known(typed.competitor(), who);
        return new EndingEntry(
                suspected ? EndingPhase.FRAUD : typed.phase(),
                typed.side(),
                reason,
                typed.others(),
                competitor,
                competitor != null || typed.competitor().isBlank()
                        ? null
                        : typed.competitor().strip(),
                typed.words().isBlank() ? null : typed.words().strip(),
                standing == null ? null : standing.spend(),
                null,
                lastDay);
    }

    /** The party of this name, if there is exactly one. */
    private @Nullable PartyId known(String competitor, CurrentUser who) {
        if (competitor.isBlank()) {
            return null;
        }
        List<PartyCard> named = parties.named(competitor, who);
        return named.size() == 1 ? named.getFirst().id() : null;
    }

    @PostMapping("/endings/{ending}/withdrawal")
    View withdraw(
            @PathVariable EndingId ending, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        return switch (endings.withdraw(ending, version, who)) {
            case Withdrawn withdrawn -> {
                Notice.leave(request, Texts.t("relationship.ending.withdrawn"));
                yield new Redirect("/relationships/" + withdrawn.ending().relationship());
            }
            case Recorded recorded ->
                new Redirect("/relationships/" + recorded.ending().relationship());
            case Refused no -> new RefusedPage(explanation(no), "/relationships");
        };
    }

    @GetMapping("/relationships/{id}/win-back")
    WinBackPage askWinBack(@PathVariable RelationshipId id, CurrentUser who) {
        return new WinBackPage(profile.header(id, who), "", null);
    }

    @PostMapping("/relationships/{id}/win-back")
    View winBack(
            @PathVariable RelationshipId id,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            CurrentUser who) {
        return switch (winBacks.record(id, note, who)) {
            case WinBackResult.WonBack won -> {
                Notice.leave(request, Texts.t("relationship.win_back.done"));
                yield new Redirect("/relationships/" + id);
            }
            case WinBackResult.NotEnded no ->
                new WinBackPage(profile.header(id, who), note, Texts.t("relationship.win_back.not_ended"));
        };
    }

    private @Nullable Standing standing(RelationshipId id, CurrentUser who) {
        return profile.standing(id, who).standing();
    }

    private static EndingPage refused(Header header, EndingDialog typed, String problem) {
        return new EndingPage(
                header,
                new EndingDialog(
                        typed.id(),
                        typed.name(),
                        typed.phase(),
                        typed.side(),
                        typed.reason(),
                        typed.others(),
                        typed.competitor(),
                        typed.words(),
                        typed.lastDay(),
                        typed.lost(),
                        problem));
    }

    private static String explanation(Refused refused) {
        return switch (refused.reason()) {
            case OTHER_NEEDS_WORDS -> Texts.t("relationship.ending.refused.other_needs_words");
            case IN_FUTURE -> Texts.t("relationship.ending.refused.in_future");
            case LAST_DAY_TOO_EARLY -> Texts.t("relationship.ending.refused.last_day");
            case ALREADY_RECORDED -> Texts.t("relationship.ending.refused.already");
            case ENDED_STAYS -> Texts.t("relationship.ending.refused.stays");
            case CHANGED_MEANWHILE -> Texts.t("relationship.refused.changed");
        };
    }
}
