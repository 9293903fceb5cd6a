package statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import statistics.simulation.Happening.Agreement;
import statistics.simulation.Happening.Complaint;
import statistics.simulation.Happening.Contact;
import statistics.simulation.Happening.Ending;
import statistics.simulation.Happening.Goal;
import statistics.simulation.Happening.Notice;
import statistics.simulation.Happening.NoticeWithdrawn;
import statistics.simulation.Happening.Order;
import statistics.simulation.Happening.Promise;
import statistics.simulation.Happening.Survey;

class SimulationTest {

    private static final List<SimulatedRelationship> PORTFOLIO = new Simulation(World.STANDARD, 4).relationships(4_000);

    @Test
    void the_same_seed_gives_the_same_world_and_another_seed_another() {
        Simulation simulation = new Simulation(World.STANDARD, 4);

        assertThat(simulation.relationships(50)).isEqualTo(PORTFOLIO.subList(0, 50));
        assertThat(new Simulation(World.STANDARD, 5).relationship(0)).isNotEqualTo(PORTFOLIO.getFirst());
    }

    @Test
    void a_relationship_does_not_depend_on_the_others() {
        assertThat(new Simulation(World.STANDARD, 4).relationship(3_217)).isEqualTo(PORTFOLIO.get(3_217));
    }

    @Test
    void what_is_made_up_never_changes_between_versions() {
        SimulatedRelationship relationship = PORTFOLIO.get(11);

        assertThat(relationship.traits().startWeek()).isEqualTo(82);
        assertThat(relationship.traits().tempo()).isCloseTo(.8725247139434961, within(1e-12));
        assertThat(relationship.happenings()).hasSize(52);
        assertThat(relationship.last().trust()).isCloseTo(.7829242463750417, within(1e-12));
        assertThat(relationship.last().stage()).isEqualTo(LatentStage.ENGAGEMENT);
    }

    @Test
    void stages_are_spread_as_described() {
        assertThat(percent(LatentStage.NONE)).isCloseTo(8, within(1.5));
        assertThat(percent(LatentStage.EXPLORATION)).isCloseTo(14, within(1.5));
        assertThat(percent(LatentStage.AWARENESS)).isCloseTo(19, within(1.5));
        assertThat(percent(LatentStage.EXPANSION)).isCloseTo(17, within(1.5));
        assertThat(percent(LatentStage.ENGAGEMENT)).isCloseTo(15, within(1.5));
        assertThat(percent(LatentStage.DRIFTING) + percent(LatentStage.IN_NOTICE))
                .isCloseTo(6, within(1.5));
        assertThat(percent(LatentStage.ENDED)).isCloseTo(21, within(1.5));
    }

    @Test
    void as_much_happens_as_described() {
        assertThat(perRelationship(Contact.class) + perRelationship(Order.class))
                .isCloseTo(37, withPercentage(10));
        assertThat(perRelationship(Promise.class)).isCloseTo(15, withPercentage(10));
    }

    @Test
    void promises_are_kept_as_reliably_as_the_relationship_is() {
        double kept = happenings(Promise.class).stream().filter(Promise::isKept).count();

        assertThat(kept / happenings(Promise.class).size()).isCloseTo(10 / 11.6, within(.01));
        assertThat(happenings(Promise.class)).allMatch(promise -> promise.fulfilled() > promise.at());
    }

    @Test
    void before_a_relationship_begins_nobody_answers_us_and_at_most_one_order_comes() {
        List<SimulatedRelationship> none = PORTFOLIO.stream()
                .filter(relationship -> relationship.last().stage() == LatentStage.NONE)
                .toList();

        assertThat(none).hasSizeGreaterThan(100).allSatisfy(relationship -> {
            assertThat(of(relationship, Contact.class))
                    .allMatch(contact -> !contact.openedByThem() && !contact.isAnswered());
            assertThat(of(relationship, Order.class)).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void every_relationship_begins_and_begins_anew_with_an_enquiry() {
        for (SimulatedRelationship relationship : PORTFOLIO) {
            List<Week> weeks = relationship.weeks();
            int begun = weeks.getFirst().stage() == LatentStage.EXPLORATION ? 1 : 0;
            for (int i = 1; i < weeks.size(); i++) {
                LatentStage last = weeks.get(i - 1).stage();
                boolean outside = last == LatentStage.NONE || last == LatentStage.ENDED;
                begun += outside && weeks.get(i).stage() == LatentStage.EXPLORATION ? 1 : 0;
            }
            assertThat(of(relationship, Contact.class).stream().filter(Contact::enquiry))
                    .hasSizeGreaterThanOrEqualTo(begun);
        }
    }

    @Test
    void notices_and_endings_are_recorded_in_part() {
        double ended = PORTFOLIO.stream()
                .filter(relationship -> relationship.last().stage() == LatentStage.ENDED)
                .count();

        assertThat(happenings(Ending.class).size() / ended).isBetween(.25, .55);
        assertThat(happenings(Notice.class)).isNotEmpty();
        assertThat(happenings(NoticeWithdrawn.class)).isNotEmpty();
        assertThat(happenings(NoticeWithdrawn.class).size())
                .isLessThan(happenings(Notice.class).size());
    }

    @Test
    void the_engaged_sign_agreements_renew_them_and_set_goals() {
        List<SimulatedRelationship> engaged = having(week -> week.stage() == LatentStage.ENGAGEMENT);

        assertThat(share(engaged, Agreement.class)).isBetween(.7, .85);
        assertThat(share(engaged, Goal.class)).isBetween(.4, .55);
        assertThat(engaged)
                .anyMatch(relationship -> of(relationship, Agreement.class).size() > 1);
        assertThat(happenings(Goal.class)).anyMatch(goal -> goal.until() < World.STANDARD.length());
    }

    @Test
    void complaints_are_one_in_ten_orders_or_so_and_refer_to_one() {
        double complaints = happenings(Complaint.class).size();

        assertThat(complaints / happenings(Order.class).size()).isBetween(.06, .13);
        assertThat(happenings(Complaint.class).stream()
                                .filter(Complaint::isResolved)
                                .count()
                        / complaints)
                .isCloseTo(.75, within(.03));
    }

    @Test
    void other_worlds_lack_what_they_should() {
        World world = World.STANDARD;

        assertThat(count(world.withoutSurveys(), Survey.class)).isZero();
        assertThat(count(world.withoutAgreements(), Agreement.class)).isZero();
        assertThat(count(world.withContacts(.5), Contact.class)).isLessThan(.65 * count(world, Contact.class));
        assertThat(moves(world.withPace(2))).isGreaterThan(1.4 * moves(world));
        assertThat(moves(world.withPace(.5))).isLessThan(.75 * moves(world));
    }

    @Test
    void with_equal_orders_explorers_order_nearly_as_often_as_the_engaged() {
        World equal = World.STANDARD.withEqualOrders();
        Habits explorers = Habits.of(equal, LatentStage.EXPLORATION, LatentStage.EXPLORATION);
        Habits engaged = Habits.of(equal, LatentStage.ENGAGEMENT, LatentStage.ENGAGEMENT);

        assertThat(engaged.orders() / explorers.orders()).isLessThan(1.5);
    }

    private static double percent(LatentStage stage) {
        return 100.
                / PORTFOLIO.size()
                * PORTFOLIO.stream()
                        .filter(relationship -> relationship.last().stage() == stage)
                        .count();
    }

    private static double count(World world, Class<? extends Happening> kind) {
        return new Simulation(world, 4)
                .relationships(400).stream()
                        .mapToInt(relationship -> of(relationship, kind).size())
                        .sum();
    }

    private static double moves(World world) {
        double moves = 0;
        for (SimulatedRelationship relationship : new Simulation(world, 4).relationships(400)) {
            List<Week> weeks = relationship.weeks();
            for (int i = 1; i < weeks.size(); i++) {
                moves += weeks.get(i).stage() == weeks.get(i - 1).stage() ? 0 : 1;
            }
        }
        return moves;
    }

    private static List<SimulatedRelationship> having(Predicate<Week> week) {
        return PORTFOLIO.stream()
                .filter(relationship -> relationship.weeks().stream().anyMatch(week))
                .toList();
    }

    private static double share(List<SimulatedRelationship> relationships, Class<? extends Happening> kind) {
        double having = relationships.stream()
                .filter(relationship -> !of(relationship, kind).isEmpty())
                .count();
        return having / relationships.size();
    }

    private static double perRelationship(Class<? extends Happening> kind) {
        return (double) happenings(kind).size() / PORTFOLIO.size();
    }

    private static <H extends Happening> List<H> happenings(Class<H> kind) {
        List<H> all = new ArrayList<>();
        PORTFOLIO.forEach(relationship -> all.addAll(of(relationship, kind)));
        return all;
    }

    private static <H extends Happening> List<H> of(SimulatedRelationship relationship, Class<H> kind) {
        return relationship.happenings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
