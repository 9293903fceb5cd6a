package bench.pages;

import bench.browsing.Browser;
import bench.browsing.Contact;
import bench.browsing.Form;
import bench.report.Budget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Saves contacts and people by the forms of the pages. Opening the form is not counted, only sending it. */
final class Writes {

    private static final int TRIES = 200;
    private static final int WARMING_UP = 300;
    private static final long PAUSE_MS = 300;

    private final Visit visit;
    private final Browser browser;
    private final long run = System.currentTimeMillis();

    Writes(Visit visit) {
        this.visit = visit;
        this.browser = visit.browser();
    }

    void measureContacts(List<String> relationships) throws IOException, InterruptedException {
        List<String> drawn = new ArrayList<>(relationships);
        Collections.shuffle(drawn, visit.random("contacts"));
        List<Visit.Try> tries = new ArrayList<>();
        for (int i = 0; i < WARMING_UP + TRIES + TRIES; i++) {
            Form form = Contact.form(browser, drawn.get(i % drawn.size()));
            String text = "Talked about the order, number " + i;
            tries.add(() -> Contact.log(browser, form, text).nanos());
        }
        measure("save a contact", tries);
    }

    void measurePeople() throws IOException, InterruptedException {
        Form empty = Form.in(browser.get("/people/new").mustBe(200).text(), "/people");
        List<Visit.Try> tries = new ArrayList<>();
        for (int i = 0; i < WARMING_UP + TRIES + TRIES; i++) {
            Form form = person(empty, i);
            tries.add(() -> browser.submit(form).mustBe(303).nanos());
        }
        measure("create a person, looking for doubles", tries);
    }

    private void measure(String what, List<Visit.Try> tries) throws IOException, InterruptedException {
        for (Visit.Try warmingUp : tries.subList(0, WARMING_UP)) {
            warmingUp.take();
        }
        List<Visit.Try> measured = tries.subList(WARMING_UP, WARMING_UP + TRIES);
        visit.measure(
                what, Budget.SAVE, measured.stream().map(Writes::afterAPause).toList());
        visit.tell("– without a pause between", tries.subList(WARMING_UP + TRIES, tries.size()));
    }

    /** One person does not save thirty times a second; what follows from a contact is done by the next one. */
    private static Visit.Try afterAPause(Visit.Try one) {
        return () -> {
            Thread.sleep(PAUSE_MS);
            return one.take();
        };
    }

    /** Somebody whom no run has created before. */
    private Form person(Form empty, int number) {
        return empty.with("given_name", "Bench")
                .with("family_name", "Measured" + number + "-" + run)
                .with("role", "prospect")
                .with("email", "measured" + number + "-" + run + "@example.com")
                .with(
                        "phone",
                        "+44 20 7"
                                + String.format(Locale.ROOT, "%07d", Math.floorMod(run * 1_000 + number, 10_000_000L)))
                .with("town", "Bergen");
    }
}
