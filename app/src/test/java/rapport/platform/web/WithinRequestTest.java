package rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;

class WithinRequestTest {

    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_record_is_read_once_for_a_page_and_anew_for_the_next() {
        enter("GET");
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);

        enter("GET");
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void a_request_that_may_change_it_reads_it_each_time() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            enter(method);
            int before = read();
            assertThat(read()).as(method).isEqualTo(before + 1);
        }
    }

    @Test
    void outside_of_requests_it_is_read_each_time() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    private int read() {
        return WithinRequest.whileReading("a record", readings::incrementAndGet);
    }

    private static void enter(String method) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, "there");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
