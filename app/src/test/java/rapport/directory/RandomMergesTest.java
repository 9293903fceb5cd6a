package rapport.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.bruno;
import static schema.directory.tables.Party.PARTY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.WholeDatabase;
import rapport.directory.Merges.Versioned;
import rapport.platform.undo.Undo;
import rapport.platform.undo.Undoing;

/** Merges at random, each taken back: 1,000 with {@code rapport.full}, else 100. */
@FreshDatabaseTest
class RandomMergesTest {

    private static final int MERGES = Boolean.getBoolean("rapport.full") ? 1_000 : 100;

    @Autowired
    Merges merges;

    @Autowired
    Undo undo;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void random_merges_lose_nothing_and_can_be_taken_back() {
        long seed = Long.getLong("rapport.seed", System.nanoTime());
        System.out.println("random merges: -Drapport.seed=" + seed);
        Random random = new Random(seed);
        World world = transaction.execute(status -> new World(db, events, random));
        for (int i = 0; i < MERGES; i++) {
            List<PartyId> kind = random.nextBoolean() ? world.organisations() : world.people();
            int first = random.nextInt(kind.size());
            int second = (first + 1 + random.nextInt(kind.size() - 1)) % kind.size();
            mergeAndTakeBack(kind.get(first), kind.get(second), taken(random), "merge " + i + " of seed " + seed);
            if (i % 100 == 99) {
                db.execute("vacuum");
            }
        }
    }

    private void mergeAndTakeBack(PartyId stays, PartyId goes, Set<MergeField> taken, String which) {
        WholeDatabase before = WholeDatabase.of(db);
        Map<String, Integer> rows = World.counts(db);

        Merging merging = merges.merge(seen(stays), seen(goes), taken, bruno);

        assertThat(merging).as(which).isInstanceOf(Merging.Merged.class);
        assertThat(db.fetchExists(PARTY, PARTY.ID.eq(goes))).isFalse();
        assertThat(World.counts(db)).as(which).isEqualTo(rows);
        assertThat(World.dangling(db))
                .as("custom fields name what is there, " + which)
                .isZero();
        assertThat(undo.undo(((Merging.Merged) merging).undo(), bruno))
                .as(which)
                .isInstanceOfSatisfying(
                        Undoing.Done.class, done -> assertThat(done.left()).isEmpty());
        assertThat(WholeDatabase.of(db)).as(which).isEqualTo(before);
    }

    private Versioned seen(PartyId id) {
        return new Versioned(id, db.fetchValue(PARTY.VERSION, PARTY.ID.eq(id)));
    }

    private static Set<MergeField> taken(Random random) {
        Set<MergeField> taken = EnumSet.noneOf(MergeField.class);
        for (MergeField field : MergeField.values()) {
            if (random.nextBoolean()) {
                taken.add(field);
            }
        }
        return taken;
    }
}
