package rapport.interactions.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyCard;
import rapport.interactions.Scale;
import rapport.interactions.Severity;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.View;

/**
 * Both dialogs about a party, closed at first: raise a complaint, write down an answer.
 *
 * @param back the path to return to
 * @param complaint what was typed about a complaint
 * @param answer what was typed about satisfaction
 * @param opened id of the dialog that is open; empty when none is
 * @param problems what is wrong with which field
 */
public record FeedbackForms(
        PartyCard party, String back, Complained complaint, Answered answer, String opened, Map<String, Text> problems)
        implements View {

    static final String COMPLAINT = "complaint-dialog";
    static final String SATISFACTION = "satisfaction-dialog";

    /** A complaint as typed. */
    public record Complained(String what, String severity, String at) {

        static final Complained NOTHING = new Complained("", Severity.NORMAL.key(), "");
    }

    /** An answer as typed. */
    public record Answered(String scale, String answer, String words, String at) {

        static final Answered NOTHING = new Answered(Scale.CSAT.key(), "", "", "");
    }

    static FeedbackForms closed(PartyCard party, String back) {
        return new FeedbackForms(party, back, Complained.NOTHING, Answered.NOTHING, "", Map.of());
    }

    FeedbackForms opened(String dialog) {
        return new FeedbackForms(party, back, complaint, answer, dialog, problems);
    }

    FeedbackForms with(Complained typed, Map<String, Text> found) {
        return new FeedbackForms(party, back, typed, answer, COMPLAINT, found);
    }

    FeedbackForms with(Answered typed, Map<String, Text> found) {
        return new FeedbackForms(party, back, complaint, typed, SATISFACTION, found);
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    public @Nullable String problem(String field) {
        Text problem = problems.get(field);
        return problem == null ? null : problem.toString();
    }

    /** What is wrong in a dialog: the field's id, and what the field is called. */
    public Map<String, String> summary(String dialog) {
        Map<String, String> summary = new LinkedHashMap<>();
        if (opened.equals(dialog)) {
            problems.keySet().forEach(field -> summary.put(field, Texts.t(field.replace("-", ".field."))));
        }
        return summary;
    }

    public Severity[] severities() {
        return Severity.values();
    }

    public Scale[] scales() {
        return Scale.values();
    }

    public String question(Scale scale) {
        return Texts.t("satisfaction.scale." + scale.key());
    }
}
