package rapport.interactions;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;

/**
 * What a user says about one interaction: who, how, when, and what was said.
 *
 * @param direction null for a note alone
 * @param twoWay both sides took part: a call that was answered, a meeting, a chat, a visit
 * @param openedBy who started it; null for a note alone
 * @param minutes how long it took; null when unknown
 * @param people those of the other side who took part
 * @param matter the thread, order, case or deal it is about, as {@code kind:key}; null when none
 */
public record Contact(
        Channel channel,
        @Nullable Direction direction,
        boolean twoWay,
        @Nullable Side openedBy,
        Instant at,
        @Nullable Integer minutes,
        @Nullable String subject,
        @Nullable String text,
        Set<PartyId> people,
        Set<Signal> signals,
        @Nullable Mood mood,
        @Nullable String matter,
        boolean wantsAnswer) {

    /** @throws IllegalArgumentException when a contact that is no note does not say who opened it and which way it went */
    public Contact {
        if (channel == Channel.NOTE) {
            direction = null;
            openedBy = null;
            twoWay = false;
            wantsAnswer = false;
        } else if (direction == null || openedBy == null) {
            throw new IllegalArgumentException("a " + channel.key() + " has a direction and somebody who opened it");
        }
        subject = clean(subject);
        text = clean(text);
        people = Set.copyOf(people);
        signals = Set.copyOf(signals);
    }

    /** A contact of which no more is known than who opened it and what was said; talking is two-way, writing is not. */
    public static Contact of(Channel channel, Side openedBy, Instant at, @Nullable String text) {
        return new Contact(
                channel,
                openedBy == Side.THEM ? Direction.IN : Direction.OUT,
                channel.isTalk(),
                openedBy,
                at,
                null,
                null,
                text,
                Set.of(),
                Set.of(),
                null,
                null,
                false);
    }

    /** A note for us alone. */
    public static Contact note(Instant at, String text) {
        return of(Channel.NOTE, Side.US, at, text);
    }

    public Contact at(Instant other) {
        return new Contact(
                channel,
                direction,
                twoWay,
                openedBy,
                other,
                minutes,
                subject,
                text,
                people,
                signals,
                mood,
                matter,
                wantsAnswer);
    }

    public Contact about(String otherMatter) {
        return new Contact(
                channel,
                direction,
                twoWay,
                openedBy,
                at,
                minutes,
                subject,
                text,
                people,
                signals,
                mood,
                otherMatter,
                wantsAnswer);
    }

    public Contact with(Set<PartyId> others) {
        return new Contact(
                channel,
                direction,
                twoWay,
                openedBy,
                at,
                minutes,
                subject,
                text,
                others,
                signals,
                mood,
                matter,
                wantsAnswer);
    }

    public Contact without(Signal signal) {
        Set<Signal> others = signals.stream().filter(other -> other != signal).collect(Collectors.toSet());
        return new Contact(
                channel,
                direction,
                twoWay,
                openedBy,
                at,
                minutes,
                subject,
                text,
                people,
                others,
                mood,
                matter,
                wantsAnswer);
    }

    public Contact wantingAnswer() {
        return new Contact(
                channel, direction, twoWay, openedBy, at, minutes, subject, text, people, signals, mood, matter, true);
    }

    // PostgreSQL keeps no NUL in a text.
    private static @Nullable String clean(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\0", "");
    }
}
