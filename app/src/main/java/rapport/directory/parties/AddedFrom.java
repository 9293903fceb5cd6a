package rapport.directory.parties;

import java.util.Map;
import rapport.platform.text.Texts;
import rapport.platform.web.Redirect;

/**
 * Where somebody was who adds a party, and goes back to.
 *
 * @param menu the entry of the menu it belongs to
 * @param list the path of the list it stands under
 * @param listName as the list is called
 */
public record AddedFrom(String menu, String list, String listName, String back) {

    static final String FIELD = "back";

    private static final String RELATIONSHIPS = "/relationships";

    static AddedFrom of(Map<String, String> typed) {
        String asked = typed.getOrDefault(FIELD, RELATIONSHIPS);
        String back = Redirect.isLocal(asked) ? asked : RELATIONSHIPS;
        return switch (back) {
            case "/organisations" -> at("organisations", "party.organisations.title", back);
            case "/people" -> at("people", "party.people", back);
            default -> new AddedFrom("relationships", RELATIONSHIPS, Texts.t("relationship.list.title"), back);
        };
    }

    private static AddedFrom at(String menu, String title, String list) {
        return new AddedFrom(menu, list, Texts.t(title), list);
    }
}
