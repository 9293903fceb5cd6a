package rapport.interactions.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyCard;
import rapport.interactions.PartyPage;
import rapport.interactions.timeline.Composer.Edited;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;

/**
 * A contact on a page of its own: to log one without script, or to change one.
 *
 * @param theirs what somebody else has saved meanwhile; null when nobody has
 */
public record ContactPage(
        PartyCard party, Composer composer, @Nullable ContactForm theirs) implements Page {

    static ContactPage of(PartyCard party, Composer composer) {
        return new ContactPage(party, composer, null);
    }

    ContactPage conflicting(ContactForm saved) {
        return new ContactPage(party, composer.conflicting(), saved);
    }

    @Override
    public int status() {
        return theirs == null ? composer.status() : 409;
    }

    @Override
    public String title() {
        return Texts.t(composer.isNew() ? "contact.new_title" : "contact.edit_title", party.name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String home() {
        return PartyPage.of(party);
    }

    public @Nullable Edited edited() {
        return composer.edited();
    }

    /** Both values of every field that differs. */
    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        if (theirs != null) {
            ContactForm mine = composer.form();
            add(found, "text", theirs.text(), mine.text());
            add(found, "subject", theirs.subject(), mine.subject());
            add(found, "at", theirs.at().replace('T', ' '), mine.at().replace('T', ' '));
            add(found, "minutes", theirs.minutes(), mine.minutes());
            add(found, "channel", channel(theirs), channel(mine));
        }
        return found;
    }

    private static void add(List<Difference> found, String field, String saved, String yours) {
        if (!saved.strip().equals(yours.strip())) {
            found.add(new Difference(Texts.t("contact.field." + field), saved, yours));
        }
    }

    private static String channel(ContactForm form) {
        return Texts.t("contact.channel." + form.channel());
    }
}
