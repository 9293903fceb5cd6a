package rapport.relationships.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.money.Money;
import rapport.platform.settings.Settings;
import rapport.platform.text.Amount;
import rapport.platform.text.Amounts;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import rapport.platform.web.Difference;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.relationships.Edit;
import rapport.relationships.GoalKind;
import rapport.relationships.JointGoalId;
import rapport.relationships.JointGoalResult;
import rapport.relationships.JointGoals;
import rapport.relationships.ManualStageResult;
import rapport.relationships.ManualStages;
import rapport.relationships.Relationship;
import rapport.relationships.RelationshipId;
import rapport.relationships.Relationships;
import rapport.relationships.Stage;

/** What people write down about a relationship by hand: owner, next step, need, goals, a stage. */
@Controller
class KeepingController {

    /** A stage set by hand holds this long unless another day is said. */
    private static final int MANUAL_DAYS = 90;

    /** No currency has more than four decimals: every amount below this can be kept. */
    private static final BigDecimal BEYOND_ALL_NEEDS = new BigDecimal("1e14");

    private final Profile profile;
    private final Relationships relationships;
    private final ManualStages manualStages;
    private final JointGoals goals;
    private final Settings settings;
    private final Moments moments;

    KeepingController(
            Profile profile,
            Relationships relationships,
            ManualStages manualStages,
            JointGoals goals,
            Settings settings,
            Moments moments) {
        this.profile = profile;
        this.relationships = relationships;
        this.manualStages = manualStages;
        this.goals = goals;
        this.settings = settings;
        this.moments = moments;
    }

    @GetMapping("/relationships/{id}/edit")
    EditPage edit(@PathVariable RelationshipId id, CurrentUser who) {
        return page(relationships.get(id, who), who);
    }

    @PostMapping("/relationships/{id}")
    View save(
            @PathVariable RelationshipId id,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(name = "next_step", defaultValue = "") String nextStep,
            @RequestParam(defaultValue = "") String need,
            @RequestParam int version,
            HttpServletRequest request,
            CurrentUser who) {
        Amount read = Amounts.read(need);
        Optional<BigDecimal> amount = read.number().filter(value -> value.abs().compareTo(BEYOND_ALL_NEEDS) < 0);
        if (!need.isBlank() && amount.isEmpty()) {
            String problem = read instanceof Amount.Ambiguous
                    ? Texts.t(Amount.Ambiguous.KEY)
                    : Texts.t("relationship.edit.not_money", need);
            return typed(id, owner, nextStep, need, version, problem, false, who);
        }
        if (!owner.isBlank() && user(owner) == null) {
            return typed(id, owner, nextStep, need, version, Texts.t("relationship.edit.no_such_owner"), false, who);
        }
        Money money = amount.map(value -> Money.of(value, currency(relationships.get(id, who))))
                .orElse(null);
        return switch (relationships.edit(id, user(owner), nextStep, money, version, who)) {
            case Edit.Edited edited -> {
                Notice.leave(request, Texts.t("relationship.edit.saved"));
                yield new Redirect("/relationships/" + id);
            }
            case Edit.Stale stale ->
                typed(id, owner, nextStep, need, stale.current().version(), null, true, who);
            case Edit.Refused refused -> typed(id, owner, nextStep, need, version, explanation(refused), false, who);
        };
    }

    /** A need keeps the currency in which it was said. */
    private Currency currency(Relationship relationship) {
        Money need = relationship.need();
        return need == null ? settings.company().currency() : need.currency();
    }

    private EditPage page(Relationship relationship, CurrentUser who) {
        return new EditPage(
                profile.header(relationship.id(), who),
                profile.owners(),
                relationship.owner() == null ? "" : relationship.owner().toString(),
                relationship.nextStep() == null ? "" : relationship.nextStep(),
                relationship.need() == null
                        ? ""
                        : Amounts.write(relationship.need().amount()),
                currency(relationship).getCurrencyCode(),
                relationship.version(),
                null,
                List.of(),
                false);
    }

    private EditPage typed(
            RelationshipId id,
            String owner,
            String nextStep,
            String need,
            int version,
            @Nullable String problem,
            boolean changed,
            CurrentUser who) {
        EditPage now = page(relationships.get(id, who), who);
        List<Difference> conflicts = changed
                ? Difference.among(
                        new Difference(Texts.t("relationship.owner"), name(now, now.owner()), name(now, owner)),
                        new Difference(Texts.t("relationship.next_step"), now.nextStep(), nextStep.strip()),
                        new Difference(Texts.t("relationship.edit.need"), now.need(), need.strip()))
                : List.of();
        return new EditPage(
                now.header(),
                now.owners(),
                owner,
                nextStep,
                need,
                now.currency(),
                version,
                problem,
                conflicts,
                changed);
    }

    private static String name(EditPage page, String owner) {
        return page.owners().getOrDefault(owner, "");
    }

    private static @Nullable UserId user(String owner) {
        try {
            return owner.isBlank() ? null : UserId.of(owner);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String explanation(Edit.Refused refused) {
        return switch (refused.reason()) {
            case NO_SUCH_OWNER -> Texts.t("relationship.edit.no_such_owner");
            case NEGATIVE_NEED -> Texts.t("relationship.edit.negative_need");
        };
    }

    @GetMapping("/relationships/{id}/stage")
    StagePage askStage(
            @PathVariable RelationshipId id, @RequestParam(required = false) @Nullable Stage to, CurrentUser who) {
        StandingPart part = profile.standing(id, who);
        Stage derived =
                part.standing() == null ? Stage.EXPLORATION : part.standing().stage();
        return new StagePage(
                profile.header(id, who),
                part.manual(),
                to == null ? derived : to,
                "",
                moments.today().plusDays(MANUAL_DAYS).toString(),
                null);
    }

    @PostMapping("/relationships/{id}/stage")
    View setStage(
            @PathVariable RelationshipId id,
            @RequestParam Stage stage,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "expires_on", defaultValue = "") String expiresOn,
            HttpServletRequest request,
            CurrentUser who) {
        Optional<LocalDate> day = Days.read(expiresOn);
        if (day.isEmpty()) {
            return refused(id, stage, reason, expiresOn, Texts.t("relationship.manual.no_day"), who);
        }
        return switch (manualStages.set(id, stage, reason, day.get(), who)) {
            case ManualStageResult.StageSet set -> {
                Notice.leave(request, Texts.t("relationship.manual.done"));
                yield new Redirect("/relationships/" + id);
            }
            case ManualStageResult.Refused no ->
                refused(
                        id,
                        stage,
                        reason,
                        expiresOn,
                        switch (no.reason()) {
                            case NO_REASON -> Texts.t("relationship.manual.no_reason");
                            case EXPIRES_IN_PAST -> Texts.t("relationship.manual.in_past");
                        },
                        who);
        };
    }

    private StagePage refused(
            RelationshipId id, Stage stage, String reason, String expiresOn, String problem, CurrentUser who) {
        return new StagePage(
                profile.header(id, who), profile.standing(id, who).manual(), stage, reason, expiresOn, problem);
    }

    @PostMapping("/relationships/{id}/stage/lift")
    View liftStage(@PathVariable RelationshipId id, HttpServletRequest request, CurrentUser who) {
        manualStages.lift(id, who);
        Notice.leave(request, Texts.t("relationship.manual.lifted"));
        return new Redirect("/relationships/" + id);
    }

    @GetMapping("/relationships/{id}/goals/new")
    GoalPage newGoal(@PathVariable RelationshipId id, CurrentUser who) {
        return new GoalPage(
                profile.header(id, who), GoalKind.GOAL, "", moments.today().toString(), "", null);
    }

    @PostMapping("/relationships/{id}/goals")
    View addGoal(
            @PathVariable RelationshipId id,
            @RequestParam(defaultValue = "goal") GoalKind kind,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(name = "agreed_on", defaultValue = "") String agreedOn,
            @RequestParam(name = "ends_on", defaultValue = "") String endsOn,
            HttpServletRequest request,
            CurrentUser who) {
        Optional<LocalDate> agreed = Days.read(agreedOn);
        Optional<LocalDate> ends = Days.read(endsOn);
        String problem = agreed.isEmpty() || (ends.isEmpty() && !endsOn.isBlank())
                ? Texts.t("relationship.goal.no_day")
                : switch (goals.add(id, kind, what, agreed.get(), ends.orElse(null), who)) {
                    case JointGoalResult.Saved saved -> null;
                    case JointGoalResult.Refused refused -> explanation(refused);
                };
        if (problem != null) {
            return new GoalPage(profile.header(id, who), kind, what, agreedOn, endsOn, problem);
        }
        Notice.leave(request, Texts.t("relationship.goal.saved"));
        return new Redirect("/relationships/" + id);
    }

    @PostMapping("/goals/{goal}/end")
    View endGoal(
            @PathVariable JointGoalId goal, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        return switch (goals.end(goal, moments.today(), version, who)) {
            case JointGoalResult.Saved saved -> {
                Notice.leave(request, Texts.t("relationship.goal.ended"));
                yield new Redirect("/relationships/" + saved.goal().relationship());
            }
            case JointGoalResult.Refused refused -> new RefusedPage(explanation(refused), "/relationships");
        };
    }

    private static String explanation(JointGoalResult.Refused refused) {
        return switch (refused.reason()) {
            case NOTHING_SAID -> Texts.t("relationship.goal.nothing_said");
            case ENDS_BEFORE_START -> Texts.t("relationship.goal.ends_before_start");
            case CHANGED_MEANWHILE -> Texts.t("relationship.refused.changed");
        };
    }
}
