package rapport.relationships.movement;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** The tiles of Today about relationships. */
@Configuration(proxyBeanMethods = false)
class MovementPanels {

    private record Tile(int order, Function<CurrentUser, View> view) implements Panel {

        @Override
        public Place place() {
            return Place.TODAY_RAIL;
        }

        @Override
        public Optional<View> show(Subject subject, CurrentUser who) {
            return subject.kind().equals("user") ? Optional.of(view.apply(who)) : Optional.empty();
        }
    }

    @Bean
    Panel forwardTile(Movement movement) {
        return new Tile(10, movement::forward);
    }

    @Bean
    Panel coolingTile(Movement movement) {
        return new Tile(20, movement::cooling);
    }
}
