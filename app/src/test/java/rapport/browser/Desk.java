package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rapport.Cast;
import rapport.RunningServer;
import rapport.access.SignedInUser;

/** Where somebody sits: a browser window on the running Rapport, and what its console complains about. */
final class Desk {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final RunningServer server;
    private final Browser browser;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Desk(RunningServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /** A desk at another server, in the same browser. */
    Desk at(RunningServer other) {
        return new Desk(other, browser);
    }

    RunningServer server() {
        return server;
    }

    /** A window of a size and colour scheme, before sign-in. */
    Page open(int width, int height, ColorScheme colours) {
        BrowserContext window = browser.newContext(
                new NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
        windows.add(window);
        Page page = window.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        return page;
    }

    Page open() {
        return open(1440, 900, ColorScheme.LIGHT);
    }

    private void note(ConsoleMessage message) {
        // A refused form answers 422, which the browser notes as an error of loading.
        boolean refusal = message.text().contains("the server responded with a status of 4");
        if (message.type().equals("error") && !refusal) {
            complaints.add(message.text());
        }
    }

    Page signIn(Page page, SignedInUser who) {
        page.navigate(server.address() + "/sign-in");
        page.fill("#email", Cast.email(who));
        page.fill("#password", Cast.PASSWORD);
        page.click("form button[type=submit]");
        page.waitForURL(server.address() + "/");
        return page;
    }

    void go(Page page, String path) {
        page.navigate(server.address() + path);
    }

    /** Keeps a picture of the page below {@code target/screenshots}. A browser short of time may fail to take it: then once more. */
    void picture(Page page, String name) {
        ScreenshotOptions options = new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"));
        try {
            page.screenshot(options);
        } catch (PlaywrightException e) {
            page.waitForTimeout(1_000);
            page.screenshot(options);
        }
    }

    /** Script errors and breaches of the content security policy. */
    void hasNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    void leave() {
        windows.forEach(BrowserContext::close);
    }
}
