package rapport.mail;

import java.util.UUID;

/** A mail is to be sent. */
record MailAdded(UUID id) {}
