package rapport.interactions.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.Interaction;
import rapport.interactions.InteractionId;
import rapport.interactions.Interactions;
import rapport.interactions.Logging;
import rapport.interactions.Logging.ChangedMeanwhile;
import rapport.interactions.Logging.Logged;
import rapport.interactions.Logging.Refused;
import rapport.interactions.PartyPage;
import rapport.interactions.timeline.Composer.Edited;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.undo.Journal;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Logs, changes and deletes contacts. */
@Controller
class ContactController {

    private final Parties parties;
    private final Interactions interactions;
    private final Notebook notebook;
    private final Composing composing;
    private final Timeline timeline;
    private final Journal journal;
    private final Moments moments;

    ContactController(
            Parties parties,
            Interactions interactions,
            Notebook notebook,
            Composing composing,
            Timeline timeline,
            Journal journal,
            Moments moments) {
        this.parties = parties;
        this.interactions = interactions;
        this.notebook = notebook;
        this.composing = composing;
        this.timeline = timeline;
        this.journal = journal;
        this.moments = moments;
    }

    /** The timeline alone, in the state that the address names. */
    @GetMapping("/parties/{id}/timeline")
    TimelinePanel show(@PathVariable PartyId id, CurrentUser who) {
        return timeline.show(parties.get(id, who), Window.current(), who);
    }

    @GetMapping("/parties/{id}/contacts/new")
    ContactPage blank(
            @PathVariable PartyId id,
            @RequestParam(defaultValue = "call") Channel channel,
            @RequestParam(defaultValue = "/") String back,
            CurrentUser who) {
        PartyCard party = parties.get(id, who);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound(id);
        }
        return ContactPage.of(party, composing.fresh(party, channel, local(back), who));
    }

    @PostMapping("/parties/{id}/contacts")
    View log(
            @PathVariable PartyId id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "/") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        PartyCard party = parties.get(id, who);
        ContactForm form = ContactForm.of(sent);
        Entered entered = Entered.of(form, who.zone(), null, moments);
        if (entered.contact() == null) {
            return refused(party, local(back), form, entered.problems(), inPlace, who);
        }
        Logging logging = notebook.log(id, entered.contact(), entered.promise(), who);
        return switch (logging) {
            case Refused refused -> refused(party, local(back), form, problem(refused), inPlace, who);
            case Logged logged -> {
                if (!inPlace) {
                    yield new Redirect(local(back));
                }
                // The timeline and, a little later, the standing fetch themselves: whoever logged has the answer first.
                response.setHeader("HX-Trigger", "contact-logged, contact-added");
                yield composing.fresh(party, local(back), who);
            }
            case ChangedMeanwhile never -> throw new IllegalStateException("a new contact cannot have been changed");
        };
    }

    @GetMapping("/contacts/{id}")
    ContactPage open(@PathVariable InteractionId id, @RequestParam(defaultValue = "") String back, CurrentUser who) {
        Interaction interaction = interactions.get(id, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(id);
        }
        return page(interaction, ContactForm.of(interaction, who.zone()), back, Map.of(), who);
    }

    @PostMapping("/contacts/{id}")
    View edit(
            @PathVariable InteractionId id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String back,
            CurrentUser who,
            HttpServletRequest request) {
        Interaction before = interactions.get(id, who);
        ContactForm form = ContactForm.of(sent);
        Entered entered = Entered.of(form, who.zone(), before.contact().at(), moments);
        if (entered.contact() == null) {
            return page(before, form, back, entered.problems(), who);
        }
        return switch (notebook.edit(id, entered.contact(), version, entered.promise(), who)) {
            case Refused refused -> page(before, form, back, problem(refused), who);
            case Logged saved -> done(request, "contact.saved", back);
            case ChangedMeanwhile changed ->
                page(changed.now(), form, back, Map.of(), who).conflicting(ContactForm.of(changed.now(), who.zone()));
        };
    }

    @PostMapping("/contacts/{id}/deletion")
    View delete(
            @PathVariable InteractionId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String back,
            CurrentUser who,
            HttpServletRequest request) {
        Kept<Logging> kept = journal.keep(Text.of("contact.deleted"), who, () -> interactions.delete(id, version, who));
        return switch (kept.result()) {
            case Logged _ -> {
                Notice.leave(request, Texts.t("contact.deleted"), kept.entry());
                yield new Redirect(local(back));
            }
            case ChangedMeanwhile changed -> {
                ContactForm now = ContactForm.of(changed.now(), who.zone());
                yield page(changed.now(), now, back, Map.of(), who).conflicting(now);
            }
            case Refused never -> throw new IllegalStateException("nothing speaks against deleting a contact");
        };
    }

    private ContactPage page(
            Interaction interaction, ContactForm form, String back, Map<String, Text> problems, CurrentUser who) {
        PartyCard party = parties.get(interaction.party(), who);
        Edited edited = new Edited(interaction.id().toString(), interaction.version());
        return ContactPage.of(
                party,
                composing.with(party, back.isEmpty() ? PartyPage.of(party) : local(back), form, problems, edited, who));
    }

    private View refused(
            PartyCard party,
            String back,
            ContactForm form,
            Map<String, Text> problems,
            boolean inPlace,
            CurrentUser who) {
        Composer composer = composing.with(party, back, form, problems, null, who);
        return inPlace ? composer : ContactPage.of(party, composer);
    }

    private static Map<String, Text> problem(Refused refused) {
        return switch (refused.reason()) {
            case IN_THE_FUTURE -> Map.of("at", Text.of("contact.problem.future"));
            case NOTHING_SAID -> Map.of("text", Text.of("contact.problem.nothing_said"));
            case TOO_LONG -> Map.of("text", Text.of("contact.problem.too_long"));
            case UNKNOWN_PERSON -> Map.of("with", Text.of("contact.problem.with"));
            case ODD_LENGTH -> Map.of("minutes", Text.of("contact.problem.minutes"));
        };
    }

    private static Redirect done(HttpServletRequest request, String notice, String back) {
        Notice.leave(request, Texts.t(notice));
        return new Redirect(local(back));
    }

    private static String local(String back) {
        return Redirect.isLocal(back) ? back : "/";
    }
}
