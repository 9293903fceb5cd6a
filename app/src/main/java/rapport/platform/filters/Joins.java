package rapport.platform.filters;

import java.util.List;
import org.jooq.Table;
import rapport.platform.kinds.Joined;

/** Puts together what a statement reads from. */
public final class Joins {

    private Joins() {}

    /** Adds those that are not there yet, in their order. */
    public static void add(List<Joined> more, List<Joined> all) {
        for (Joined each : more) {
            if (all.stream().noneMatch(known -> known == each)) {
                all.add(each);
            }
        }
    }

    public static Table<?> of(Table<?> from, List<Joined> joins) {
        Table<?> all = from;
        for (Joined each : joins) {
            all = each.mayMiss()
                    ? all.leftJoin(each.table()).on(each.on())
                    : all.join(each.table()).on(each.on());
        }
        return all;
    }
}
