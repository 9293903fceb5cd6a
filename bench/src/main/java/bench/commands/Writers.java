package bench.commands;

import bench.browsing.Browser;
import bench.browsing.Contact;
import bench.browsing.Form;
import bench.installation.Failed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several users who log contacts without pause, and remember which of them the server has acknowledged. */
final class Writers implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final long PAUSE_AFTER_FAILURE_MS = 100;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private volatile boolean writing = true;

    /** @param round part of the text of every contact, which is different from all others */
    static Writers start(Browser browser, List<String> relationships, String round)
            throws IOException, InterruptedException {
        Writers writers = new Writers();
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            forms.add(Contact.form(browser, relationships.get(i % relationships.size())));
        }
        for (int i = 0; i < WRITERS; i++) {
            String text = round + "-" + i + "-";
            Form form = forms.get(i);
            writers.threads.submit(() -> writers.write(browser, form, text));
        }
        return writers;
    }

    /** The texts that were said to be saved. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** The texts that were sent. */
    Set<String> tried() {
        return tried;
    }

    private void write(Browser browser, Form form, String text) {
        for (int number = 0; writing; number++) {
            String one = text + number + ";";
            tried.add(one);
            try {
                Contact.log(browser, form, one);
                acknowledged.add(one);
            } catch (IOException | Failed notSaved) {
                pause(); // Perhaps saved, perhaps not: the server was killed before it could tell.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            writing = false;
        }
    }

    /** Lets everybody finish the contact at hand. */
    @Override
    public void close() {
        writing = false;
        threads.close();
    }
}
