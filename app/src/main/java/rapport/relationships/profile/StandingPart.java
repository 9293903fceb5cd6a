package rapport.relationships.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.View;
import rapport.relationships.Ending;
import rapport.relationships.ManualStage;
import rapport.relationships.Phase;
import rapport.relationships.RelationshipId;
import rapport.relationships.ScoreState;
import rapport.relationships.Stage;
import rapport.relationships.StageStyle;
import rapport.relationships.Standing;
import rapport.relationships.StandingDetail.Question;
import rapport.relationships.StandingDetail.Reason;
import rapport.relationships.StandingDetail.Score;
import rapport.relationships.StandingDetail.Term;
import rapport.relationships.profile.Track.Step;

/**
 * Where the relationship stands: the stage track, trust and commitment. Part of its page, and loaded anew after a contact.
 *
 * @param standing null in the moment before the first assessment
 * @param manual a stage set by hand, shown beside the derived one
 * @param ending the ending in force
 * @param wentTo the competitor it names; null when it names none
 */
public record StandingPart(
        RelationshipId id,
        @Nullable Standing standing,
        Track track,
        @Nullable ManualStage manual,
        @Nullable String manualBy,
        @Nullable Ending ending,
        @Nullable String wentTo,
        boolean mayEdit,
        Instant now,
        LocalDate today)
        implements View {

    /** How many terms of a question are worth reading. */
    private static final int STRONGEST = 6;

    /** A term below this changes no answer. */
    private static final double FELT = 0.05;

    public Optional<Standing> known() {
        return Optional.ofNullable(standing);
    }

    public String path() {
        return "/relationships/" + id;
    }

    public boolean isEnded() {
        return standing != null && (standing.phase() == Phase.ENDED || standing.phase() == Phase.PRESUMED_ENDED);
    }

    public String css() {
        return standing == null ? "s-none" : StageStyle.css(standing.stage());
    }

    /** The present stage in a sentence, for those who see only one step of the track. */
    public String nowText() {
        if (standing == null) {
            return "";
        }
        String name = standing.phase() == null
                ? Texts.t("relationship.stage." + standing.stage().key())
                : Texts.t("relationship.phase." + standing.phase().key());
        return standing.since() == null ? name : Texts.t("relationship.now_since", name, Formats.day(standing.since()));
    }

    /** What stands below the name of a step. */
    public String when(Step step) {
        return switch (step.place()) {
            case HERE -> here(step);
            case DONE -> passed(step);
            case SKIPPED -> Texts.t("relationship.step.skipped");
            case LEFT ->
                step.entered() == null
                        ? Texts.t("relationship.step.ahead")
                        : Texts.t("relationship.step.left", Formats.month(step.entered()));
            case AHEAD -> track.stage() == Stage.NONE ? Texts.t("relationship.step.ahead") : ahead(step);
        };
    }

    private String here(Step step) {
        String since = step.entered() == null ? "" : Texts.t("relationship.step.since", Formats.day(step.entered()));
        return track.phase() == null
                ? since
                : Texts.t("relationship.phase." + track.phase().key()) + (since.isEmpty() ? "" : ", " + since);
    }

    private String passed(Step step) {
        if (step.entered() == null) {
            return "";
        }
        return step.until() == null
                ? Formats.day(step.entered())
                : Texts.t(
                        "relationship.step.passed",
                        Formats.day(step.entered()),
                        Formats.span(step.entered(), step.until()));
    }

    private static String ahead(Step step) {
        Question question = step.question();
        if (question == null) {
            return Texts.t("relationship.step.ahead");
        }
        return question.probability() < FELT
                ? Texts.t("relationship.step.not_in_sight")
                : Texts.t("relationship.step.likely", Formats.percent(question.probability()));
    }

    /** The terms that decide a question most, the strongest first. */
    public List<Term> strongest(Question question) {
        return question.terms().stream()
                .filter(term -> Math.abs(term.product()) >= FELT)
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.product())))
                .limit(STRONGEST)
                .toList();
    }

    public String ringsLabel() {
        if (standing == null) {
            return "";
        }
        return Texts.t(
                "relationship.rings",
                said(standing.detail().trust()),
                said(standing.detail().commitment()));
    }

    private static String said(Score score) {
        return score.isShown()
                ? Texts.t("relationship.of_100", Math.round(score.value()))
                : Texts.t("relationship.too_early_short");
    }

    /** The smaller reasons in one number, so that the whole numbers on the page add up. */
    public double restPoints(Score score) {
        long listed = score.largest().stream()
                .mapToLong(reason -> Math.round(reason.points()))
                .sum();
        return Math.round(score.value()) - Math.round(score.start()) - listed;
    }

    /** Where the events behind a reason stand. */
    public String evidence(String which, Reason reason) {
        return path() + "/reasons/" + which + "#" + reason.indicator();
    }

    /** Why a score is not shown. */
    public String notShown(Score score) {
        return score.state() == ScoreState.TOO_OLD && score.lastEvidence() != null
                ? Texts.t("relationship.too_old", Formats.date(score.lastEvidence()))
                : Texts.t("relationship.too_early");
    }
}
