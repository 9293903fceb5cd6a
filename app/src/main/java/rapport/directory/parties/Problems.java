package rapport.directory.parties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapport.directory.Saving.Problem;
import rapport.platform.text.Texts;

/** Says what is wrong with the fields of a form. */
final class Problems {

    private Problems() {}

    /** Field name to a sentence, in the order found. */
    static Map<String, String> of(List<Problem> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach(problem -> sentences.putIfAbsent(problem.field(), sentence(problem)));
        return sentences;
    }

    private static String sentence(Problem problem) {
        return Texts.t(
                switch (problem.reason()) {
                    case MISSING -> "party.problem.missing";
                    case TOO_LONG -> "party.problem.too_long";
                    case NOT_AN_EMAIL -> "party.problem.not_an_email";
                    case NOT_A_WEBSITE -> "party.problem.not_a_website";
                    case NOT_A_NUMBER -> "party.problem.not_a_number";
                    case NOT_A_DATE -> "party.problem.not_a_date";
                    case IN_THE_FUTURE -> "party.problem.in_the_future";
                    case UNKNOWN_ORGANISATION -> "party.problem.unknown_organisation";
                    case AMBIGUOUS_ORGANISATION -> "party.problem.ambiguous_organisation";
                    case SAME_PARTY -> "party.problem.same_party";
                    case ENDS_BEFORE_IT_STARTS -> "party.problem.ends_before_it_starts";
                    case ALREADY_THERE -> "party.problem.already_there";
                });
    }
}
