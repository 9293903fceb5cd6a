package rapport.sales.records;

import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** What sales shows in the rail of pages about a party. */
@Configuration(proxyBeanMethods = false)
class SalesPanels {

    private record RailPanel(int order, BiFunction<PartyId, CurrentUser, View> view) implements Panel {

        @Override
        public Place place() {
            return Place.RAIL;
        }

        @Override
        public Optional<View> show(Subject subject, CurrentUser who) {
            return subject.kind().equals("party")
                    ? Optional.of(view.apply(new PartyId(subject.id()), who))
                    : Optional.empty();
        }
    }

    @Bean
    Panel dealsPanel(Latest latest) {
        return new RailPanel(20, latest::deals);
    }

    @Bean
    Panel ordersPanel(Latest latest) {
        return new RailPanel(30, latest::orders);
    }

    @Bean
    Panel agreementsPanel(Latest latest) {
        return new RailPanel(40, latest::agreements);
    }
}
