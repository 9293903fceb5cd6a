package rapport.shell.generating;

import java.util.List;
import java.util.random.RandomGenerator;

/** What people say in made-up contacts. */
final class Phrases {

    private static final List<String> THEY_ASK = List.of(
            "Could the engineer come before the weekend rush?",
            "Do the new burrs fit the 2019 grinders?",
            "Please send the price list for the spring catalogue.",
            "When does the next delivery arrive?",
            "Can we change the blend for two of our houses?",
            "We would like to see the filter in use before we decide.",
            "Is the service plan priced per machine or per house?",
            "Two of the old machines could be traded in, could they not?");
    private static final List<String> THEY_SHARE = List.of(
            "We open a second house in spring and plan with you.",
            "Our forecast for the next quarter is attached.",
            "The guests like the new blend; here is what they say.",
            "We will close for three weeks in winter, so fewer orders then.",
            "A neighbour asked who we buy from, and we named you.");
    private static final List<String> WE_ASK = List.of(
            "How did the first week with the new machine go?",
            "Shall we look at the autumn order together?",
            "We would like to show you the new service plan.",
            "Is the opening still planned for May?",
            "Would a training for the new team help?");
    private static final List<String> ANSWERS = List.of(
            "Thank you, that helps. Let us do it that way.",
            "Yes, Tuesday works.",
            "Here are the numbers you asked for.",
            "We have talked about it and will come back next week.",
            "All clear, thank you for the quick answer.");
    private static final List<String> TALKED = List.of(
            "Went through the open points and agreed on the next steps.",
            "Talked about the summer season and the staff they still look for.",
            "Looked at the machines together; two need new seals.",
            "They told us what they plan for next year.",
            "Short call about the delivery dates.");
    private static final List<String> SUBJECTS = List.of(
            "Delivery dates",
            "Service plan",
            "New house",
            "Price list",
            "Training",
            "Machine check",
            "Blend for summer",
            "Forecast",
            "Opening hours",
            "Water filter",
            "Grinders",
            "Season start");
    private static final List<String> TASKS = List.of(
            "Send the roll-out plan",
            "Send the price list",
            "Book the engineer",
            "Confirm the training date",
            "Check the credit note",
            "Send samples",
            "Put the offer in writing",
            "Call back about the filter");
    private static final List<String> COMPLAINTS = List.of(
            "Boiler pressure drops at peak",
            "Delivery arrived incomplete",
            "Invoice does not match the order",
            "Grinder too loud after service",
            "Wrong blend delivered",
            "Nobody called back");
    private static final List<String> NEXT_STEPS = List.of(
            "Contract review",
            "Send roll-out plan",
            "Spring price list",
            "Call about the order",
            "Service plan for next year",
            "Tasting with the chef",
            "Quote for the pool bar",
            "Visit before the season");

    private final RandomGenerator random;

    Phrases(RandomGenerator random) {
        this.random = random;
    }

    String opening(boolean byThem, boolean candid) {
        return pick(byThem ? candid ? THEY_SHARE : THEY_ASK : WE_ASK);
    }

    String answer(boolean byThem, boolean candid) {
        return pick(byThem && candid ? THEY_SHARE : ANSWERS);
    }

    String talk() {
        return pick(TALKED);
    }

    String subject() {
        return pick(SUBJECTS);
    }

    String task() {
        return pick(TASKS);
    }

    String complaint() {
        return pick(COMPLAINTS);
    }

    String nextStep() {
        return pick(NEXT_STEPS);
    }

    private String pick(List<String> phrases) {
        return phrases.get(random.nextInt(phrases.size()));
    }
}
