package rapport.interactions.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import rapport.interactions.Complaints;
import rapport.interactions.Contact;
import rapport.interactions.InteractionId;
import rapport.interactions.Interactions;
import rapport.interactions.Keeping;
import rapport.interactions.Logging;
import rapport.interactions.Logging.Logged;
import rapport.interactions.NewPromise;
import rapport.interactions.Promises;
import rapport.interactions.Severity;
import rapport.interactions.Signal;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

/** Writes down a contact with all that came of it, whole or not at all. */
@Component
@Transactional
class Notebook {

    private final Interactions interactions;
    private final Promises promises;
    private final Complaints complaints;

    Notebook(Interactions interactions, Promises promises, Complaints complaints) {
        this.interactions = interactions;
        this.promises = promises;
        this.complaints = complaints;
    }

    Logging log(PartyId about, Contact contact, @Nullable NewPromise promise, CurrentUser who) {
        Logging logging = interactions.log(about, contact, who);
        if (logging instanceof Logged logged) {
            add(logged, contact, promise, who);
        }
        return logging;
    }

    Logging edit(InteractionId id, Contact contact, int version, @Nullable NewPromise promise, CurrentUser who) {
        boolean complained = interactions.get(id, who).contact().signals().contains(Signal.COMPLAINT);
        Logging logging = interactions.edit(id, contact, version, who);
        if (logging instanceof Logged logged) {
            add(logged, complained ? contact.without(Signal.COMPLAINT) : contact, promise, who);
        }
        return logging;
    }

    private void add(Logged logged, Contact contact, @Nullable NewPromise promise, CurrentUser who) {
        if (contact.signals().contains(Signal.COMPLAINT)) {
            complaints.raise(logged.party(), words(contact), Severity.NORMAL, contact.at(), logged.id(), who);
        }
        if (promise != null) {
            Keeping keeping = promises.make(logged.party(), promise.in(logged.id()), who);
            if (keeping instanceof Keeping.Refused refused) {
                throw new IllegalStateException("a promise that the form let through: " + refused.reason());
            }
        }
    }

    private static String words(Contact contact) {
        String said = contact.subject() != null ? contact.subject() : contact.text();
        return said == null ? Texts.t("complaint.unsaid") : Stretches.opening(said);
    }
}
