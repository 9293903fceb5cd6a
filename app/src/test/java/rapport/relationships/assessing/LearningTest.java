package rapport.relationships.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.platform.time.Moments;
import statistics.standing.StageWeights;
import statistics.standing.Term;

@FreshDatabaseTest
class LearningTest {

    private static final int CUSTOMERS = 640;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Moments moments;

    @Autowired
    private Learning learning;

    @Autowired
    private Yardsticks yardsticks;

    @Test
    void where_the_silent_come_back_silence_counts_for_less() {
        transaction.executeWithoutResult(status -> whoFallSilentComeBack());
        yardsticks.renew();
        assertThat(yardsticks.current().weights()).isEqualTo(StageWeights.DEFAULT);

        learning.weekly();

        StageWeights learnt = yardsticks.current().weights();
        assertThat(logOdds(learnt, 2)).as("%s", learnt.dissolving()).isLessThan(logOdds(StageWeights.DEFAULT, 2) - .5);
        assertThat(learnt.awareness()).isEqualTo(StageWeights.DEFAULT.awareness());
        assertThat(learnt.version()).isEqualTo(moments.today().toEpochDay());
        assertThat(yardsticks.current().modelVersion()).endsWith("." + learnt.version());
        long version = yardsticks.current().constants().version();
        learning.weekly();
        assertThat(yardsticks.current().constants().version())
                .as("learns once a week")
                .isEqualTo(version);
        assertThat(yardsticks.renew().weights()).isEqualTo(learnt);
        Yardstick earlier = yardsticks.asOf(
                yardsticks.current().instants().endOf(moments.today().minusDays(30)), yardsticks.reading());
        assertThat(earlier.weights()).isEqualTo(StageWeights.DEFAULT);
    }

    /** Of coming apart, after a silence that leaves little hope. */
    private static double logOdds(StageWeights weights, double silence) {
        return weights.dissolving().getOrDefault(Term.Name.BASE, 0.0)
                + silence * weights.dissolving().getOrDefault(Term.Name.SILENCE, 0.0);
    }

    @Test
    void a_few_relationships_teach_nothing() {
        new Ground(db).party("Old Mill", PartyRole.CUSTOMER);
        yardsticks.renew();

        learning.weekly();

        assertThat(yardsticks.learnt().weights()).isEqualTo(StageWeights.DEFAULT);
        assertThat(yardsticks.learnt().at()).isPositive();
    }

    /** Half still order, each in a rhythm of its own; half fell silent long ago, and two in three of these came back since. */
    private void whoFallSilentComeBack() {
        Ground ground = new Ground(db);
        SplittableRandom random = new SplittableRandom(7);
        LocalDate today = moments.today();
        for (int i = 0; i < CUSTOMERS; i++) {
            PartyId party = ground.party("Customer " + i, PartyRole.CUSTOMER);
            boolean silent = i % 2 == 0;
            double pace = 10 + 50 * random.nextExponential();
            int ago = random.nextInt(silent ? 400 : 250, 900);
            int most = silent ? 2 + (int) (4 * random.nextExponential() * random.nextExponential()) : 1_000;
            for (int n = 0; n < most && ago >= (silent ? 300 : 1); n++) {
                ground.sold(party, today.minusDays(ago));
                ago -= 1 + (int) (random.nextExponential() * pace);
            }
            if (silent && i % 3 > 0) {
                ground.sold(party, today.minusDays(random.nextInt(5, 80)));
            }
        }
    }
}
