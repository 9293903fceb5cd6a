package rapport.platform.mail;

/** Sends mails, where the administrator of the machine has set a mail server. */
public interface OutgoingMail {

    /** Whether there is a mail server; without one, nothing may be sent. */
    boolean isSet();

    /**
     * Leaves a mail to be sent soon, in the transaction of what causes it: both are there, or neither.
     *
     * @throws IllegalStateException when there is no mail server
     */
    void send(NewMail mail);
}
