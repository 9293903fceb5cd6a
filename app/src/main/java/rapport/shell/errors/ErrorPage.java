package rapport.shell.errors;

import rapport.platform.text.Texts;
import rapport.platform.web.View;

/**
 * A whole page that says what went wrong. It stands without menu and user: what is needed for those may be what is broken.
 *
 * @param reference as in the log
 */
public record ErrorPage(int status, String reference) implements View {

    public String title() {
        return Texts.t("error." + kind() + ".title");
    }

    public String text() {
        return Texts.t("error." + kind() + ".text");
    }

    public String icon() {
        return switch (status) {
            case 403 -> "lock";
            case 404, 405, 410 -> "map-search";
            case 409 -> "users";
            default -> status < 500 ? "alert-circle" : "plug-connected-x";
        };
    }

    /** Which of our texts fits; what we have no words for is either the asker's doing or ours. */
    private String kind() {
        return switch (status) {
            case 403 -> "forbidden";
            case 404, 405, 410 -> "not_found";
            case 409 -> "conflict";
            case 413 -> "too_large";
            case 429 -> "too_many";
            default -> status < 500 ? "not_understood" : "broken";
        };
    }
}
