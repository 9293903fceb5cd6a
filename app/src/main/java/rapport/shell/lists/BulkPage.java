package rapport.shell.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.lists.BulkAction;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Picked;
import rapport.platform.lists.Question;
import rapport.platform.lists.Said;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Asks before something is done with many records: what else has to be said, and whether these are the records meant.
 *
 * @param chosen what was chosen in the bar
 * @param picked the records; of all that a filter means, one more than are done at once at most
 * @param filter in words
 * @param names of the first few records
 * @param problems by the names of the questions
 */
public record BulkPage(
        ListedKind listed,
        BulkAction action,
        String chosen,
        Said said,
        List<Question> questions,
        List<Picked> picked,
        boolean all,
        String filter,
        String back,
        List<String> names,
        Map<String, String> problems)
        implements Page {

    BulkPage(
            ListedKind listed,
            BulkAction action,
            String chosen,
            Said said,
            List<Question> questions,
            List<Picked> picked,
            boolean all,
            String filter,
            String back) {
        this(listed, action, chosen, said, questions, picked, all, filter, back, List.of(), Map.of());
    }

    static final String CHOICE = "choice";

    /** Whether what has to be chosen first is asked, and more perhaps afterwards. */
    public boolean isChoosing() {
        return questions.size() == 1 && questions.getFirst().name().equals(CHOICE);
    }

    BulkPage naming(List<String> some) {
        return new BulkPage(
                listed, action, chosen, said, questions, picked, all, filter, back, List.copyOf(some), problems);
    }

    BulkPage refused(Map<String, Text> why) {
        Map<String, String> sentences = new LinkedHashMap<>();
        why.forEach((name, text) -> sentences.put(name, Texts.t(text)));
        return new BulkPage(listed, action, chosen, said, questions, picked, all, filter, back, names, sentences);
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    @Override
    public String title() {
        String name = Texts.t("list.action." + action.key());
        return chosen.isEmpty() ? name : name + ": " + chosen;
    }

    @Override
    public String menu() {
        return listed.menu();
    }

    public String address() {
        return "/lists/" + listed.kind() + "/actions/" + action.key();
    }

    /** How many; of more than are counted here, that a job counts them. */
    public String count() {
        return isMany() ? Texts.t("list.bulk.many", MANY) : Texts.t(listed.texts() + ".count", picked.size());
    }

    private static final int MANY = 200;

    public boolean isMany() {
        return picked.size() > MANY;
    }

    /** How many more there are than have been named. */
    public int others() {
        return picked.size() - names.size();
    }

    public String value(Question question) {
        List<String> typed = said.all(question.name());
        return typed.isEmpty() ? question.answer() : typed.getFirst();
    }

    public boolean has(Question question, String option) {
        return said.all(question.name()).contains(option);
    }

    public @Nullable String problem(Question question) {
        return problems.get(question.name());
    }

    /** For the summary above the form. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        questions.stream()
                .filter(each -> problems.containsKey(each.name()))
                .forEach(each -> labels.put(each.name(), each.label()));
        return labels;
    }
}
