package rapport.customization.views;

import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * A view that could not be saved, to be named anew.
 *
 * @param action where the form is sent
 * @param version of a known view; below zero for a new one
 */
public record RefusedView(
        String action,
        String back,
        String list,
        String query,
        String name,
        String audience,
        int version,
        Text problem,
        int status)
        implements Page {

    @Override
    public String title() {
        return Texts.t("view.save");
    }
}
