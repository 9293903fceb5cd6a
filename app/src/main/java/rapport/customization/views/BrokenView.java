package rapport.customization.views;

import rapport.customization.SavedView;
import rapport.platform.web.Page;

/** A view that its list cannot read any more: a field that it asks for is gone. Nothing else is shown in its place. */
public record BrokenView(SavedView view, boolean mayDelete) implements Page {

    @Override
    public String title() {
        return view.name();
    }

    @Override
    public int status() {
        return 422;
    }
}
