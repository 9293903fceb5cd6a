package rapport.shell.errors;

import rapport.platform.web.View;

/** The same as a note in the place of a part of a page, for htmx. */
public record ErrorNote(ErrorPage page) implements View {

    @Override
    public int status() {
        return page.status();
    }
}
