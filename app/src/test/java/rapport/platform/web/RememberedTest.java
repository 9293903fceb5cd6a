package rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;

class RememberedTest {

    private final Remembered remembered = new Remembered();
    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void pages_of_one_edition_read_once() {
        enter("GET", 4);
        assertThat(read("words")).isEqualTo(1);
        enter("GET", 4);
        assertThat(read("words")).isEqualTo(1);
        assertThat(read("other words")).isEqualTo(2);
    }

    @Test
    void the_next_edition_is_read_anew_and_an_older_page_neither_gets_it_nor_brings_back_the_old() {
        enter("GET", 4);
        read("words");
        enter("GET", 5);
        assertThat(read("words")).isEqualTo(2);

        enter("GET", 4);
        assertThat(read("words")).isEqualTo(3);
        enter("GET", 5);
        assertThat(read("words")).isEqualTo(2);
    }

    @Test
    void a_request_that_may_change_it_or_does_not_know_the_edition_reads_each_time() {
        enter("POST", 4);
        assertThat(read("words")).isEqualTo(1);
        assertThat(read("words")).isEqualTo(2);

        enter("GET", null);
        assertThat(read("words")).isEqualTo(3);

        RequestContextHolder.resetRequestAttributes();
        assertThat(read("words")).isEqualTo(4);
    }

    @Test
    void what_is_remembered_does_not_grow_without_end() {
        enter("GET", 4);
        read("first");
        for (int user = 0; user < 5_000; user++) {
            read(user);
        }
        int before = readings.get();
        read("first");
        assertThat(readings).hasValue(before + 1);
    }

    private int read(Object key) {
        return remembered.read(key, readings::incrementAndGet);
    }

    private static void enter(String method, Integer edition) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, "there");
        if (edition != null) {
            Remembered.asOf(request, edition);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
