package rapport.interactions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.lists.BulkAction.Outcome;
import rapport.platform.lists.Deleting;
import rapport.platform.text.Text;

/** What lists do with several contacts or promises at once. */
@Configuration(proxyBeanMethods = false)
class InteractionsInBulk {

    @Bean
    Deleting deletingPromises(Promises promises) {
        return new Deleting("promise", (picked, who) -> {
            Promise now = promises.get(new PromiseId(picked.id()), who);
            return now.matter() == null
                    ? Deleting.outcome(promises.delete(now.id(), picked.over(now.version()), who))
                    : new Outcome.LeftOut(Text.of("promise.of_a_matter"));
        });
    }

    @Bean
    Deleting deletingContacts(Interactions interactions) {
        return new Deleting("interaction", (picked, who) -> {
            Interaction now = interactions.get(new InteractionId(picked.id()), who);
            return switch (interactions.delete(now.id(), picked.over(now.version()), who)) {
                case Logging.Logged _ -> new Outcome.Done();
                case Logging.ChangedMeanwhile _ -> new Outcome.Changed();
                case Logging.Refused never -> throw new IllegalStateException("nothing is checked: " + never);
            };
        });
    }
}
