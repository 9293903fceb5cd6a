package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import rapport.Cast;

@BrowserTest
class FirstLoadTest {

    private static final int MOST_REQUESTS = 15;
    private static final long MOST_BYTES = 250_000;
    private static final long MOST_BYTES_LATER = 30_000;

    @Test
    void the_first_page_of_a_new_browser_is_small_and_the_next_one_smaller(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Quick Ferries");
        Page page = desk.open();
        desk.signIn(page, Cast.amina);
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.clearBrowserCache");
        AtomicInteger requests = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        page.onRequest(request -> requests.incrementAndGet());
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble()));

        desk.go(page, "/relationships");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.printf(
                "First load: %d requests, %,d bytes (at most %d, %,d)%n",
                requests.get(), bytes.get(), MOST_REQUESTS, MOST_BYTES);
        assertThat(requests.get()).isLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(bytes.get()).isLessThanOrEqualTo(MOST_BYTES);

        bytes.set(0);
        desk.go(page, coast.path());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.printf("Next page: %,d bytes (at most %,d)%n", bytes.get(), MOST_BYTES_LATER);
        assertThat(bytes.get()).isLessThanOrEqualTo(MOST_BYTES_LATER);
    }
}
