package rapport.exchange.imports;

import java.util.MissingResourceException;
import rapport.platform.text.Texts;

/** Kinds and fields as people call them. */
public final class Names {

    private Names() {}

    public static String kind(String kind) {
        try {
            return Texts.t("imports.kind." + kind);
        } catch (MissingResourceException kindOfLater) {
            return field(kind);
        }
    }

    /** Fields are called alike in all kinds; "job_title" reads "job title". */
    public static String field(String field) {
        String words = field.replace('_', ' ').replace("email", "e-mail");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
