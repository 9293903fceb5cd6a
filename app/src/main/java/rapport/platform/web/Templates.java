package rapport.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders views by the templates that have their names. */
@Component
public class Templates {

    private static final String ROOT = "rapport.";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The template of a view: its class without the root package, dots as slashes. */
    public static String nameOf(Class<? extends View> type) {
        String name = type.getName();
        if (!name.startsWith(ROOT)) {
            throw new IllegalArgumentException(name + " is not a view of " + ROOT);
        }
        return name.substring(ROOT.length()).replace('.', '/') + ".jte";
    }

    /** A part of a page, to be written into another template by <code>${…}</code>. */
    public Content part(View view) {
        return output -> render(view, output);
    }

    /** A part of a page as text, for what is not an answer of its own. */
    public String text(View view) {
        StringOutput output = new StringOutput();
        render(view, output);
        return output.toString();
    }

    void render(View view, TemplateOutput output) {
        engine.render(nameOf(view.getClass()), view, output);
    }

    void render(Page page, PageFrame frame, TemplateOutput output) {
        engine.render(nameOf(page.getClass()), Map.of("page", page, "frame", frame), output);
    }
}
