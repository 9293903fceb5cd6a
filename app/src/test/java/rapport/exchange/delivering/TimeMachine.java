package rapport.exchange.delivering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that goes on when it is told to. */
final class TimeMachine extends Clock {

    private volatile Instant now = Instant.now();

    void goOn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for it");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Built {

        @Bean
        @Primary
        TimeMachine timeMachine() {
            return new TimeMachine();
        }
    }
}
