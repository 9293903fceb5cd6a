package statistics.standing;

import java.util.List;

/**
 * One interaction between us and them. Orders, deliveries and notes are none.
 *
 * @param id the caller's number
 * @param at when it was, in days since 1970-01-01T00:00Z
 * @param day its day in the company's zone
 * @param episode which episode it belongs to: contacts about the same matter share this number
 * @param inbound whether it came from them
 * @param twoWay whether both sides took part in it by itself (a call, a meeting, a chat); an episode with a contact from each
 *     side is two-way too
 * @param openedByThem whether they opened it; of an episode's contacts the first decides who opened the episode
 * @param candid whether they shared plans, forecasts, a referral or feedback in it
 * @param referral whether they referred somebody to us in it
 * @param massMailing whether it went to many at once; such contacts are not counted anywhere
 * @param people the caller's numbers of the people on their side who took part
 */
public record Contact(
        int id,
        double at,
        int day,
        int episode,
        boolean inbound,
        boolean twoWay,
        boolean openedByThem,
        boolean candid,
        boolean referral,
        boolean massMailing,
        List<Integer> people)
        implements Event {

    public Contact {
        people = List.copyOf(people);
    }
}
