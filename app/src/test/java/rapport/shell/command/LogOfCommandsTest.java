package rapport.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class LogOfCommandsTest {

    @Test
    void what_a_command_logs_never_stands_among_its_answers() {
        LoggerContext context = new LoggerContext();

        new LogOfCommands().configure(context);

        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        assertThat(root.isWarnEnabled()).isTrue();
        assertThat(root.isInfoEnabled()).isFalse();
        assertThat(root.getAppender(LogOfCommands.CONSOLE))
                .isInstanceOfSatisfying(
                        ConsoleAppender.class,
                        console -> assertThat(console.getTarget()).isEqualTo("System.err"));
    }

    @Test
    void logback_finds_it() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogOfCommands.class);
    }
}
