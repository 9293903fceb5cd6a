package rapport.directory.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.directory.PartyKind;
import rapport.platform.errors.NotFound;
import rapport.platform.jobs.JobKind;
import rapport.platform.jobs.RowResult;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.directory.routines.ScanLookAlikes;

/** Looks through everybody we know for pairs that may be one, sign by sign; similar names in many small steps. */
@Component
class LookAlikeScan implements JobKind<LookAlikeScan.Instructions> {

    private static final int BUCKETS = 64;
    private static final String SIMILAR = "similar";

    record Instructions() {}

    private final DSLContext db;

    LookAlikeScan(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "look_alike_scan";
    }

    @Override
    public Class<Instructions> instructions() {
        return Instructions.class;
    }

    @Override
    public Text title(Instructions instructions) {
        return Text.of("duplicate.scan");
    }

    @Override
    public boolean canBeUndone() {
        return false;
    }

    /** "email:person:0" and so on. */
    static List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (PartyKind kind : PartyKind.values()) {
            for (String sign : List.of("email", "phone", "domain", "name")) {
                if (kind == PartyKind.ORGANISATION || !sign.equals("domain")) {
                    steps.add(sign + ":" + kind.key() + ":0");
                }
            }
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            steps.add(SIMILAR + ":" + PartyKind.ORGANISATION.key() + ":" + bucket);
        }
        return steps;
    }

    @Override
    public RowResult act(String item, Instructions instructions, CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), item);
        String[] step = item.split(":", 3);
        ScanLookAlikes scan = new ScanLookAlikes();
        scan.setSign(step[0]);
        scan.setOfKind(step[1]);
        scan.setBucket(Integer.valueOf(step[2]));
        scan.setBuckets(BUCKETS);
        scan.execute(db.configuration());
        int found = Objects.requireNonNull(scan.getReturnValue());
        String label = Texts.t("duplicate.sign." + step[0], Texts.t("duplicate.kind." + step[1]));
        return found > 0 ? new RowResult.Done(label) : new RowResult.Unchanged(label);
    }
}
