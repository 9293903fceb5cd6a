package rapport.interactions;

import java.util.Locale;

/** A scale of satisfaction: CSAT 1 to 5, NPS 0 to 10, CES 1 to 7 (7 = easy). */
public enum Scale {
    CSAT(1, 5),
    NPS(0, 10),
    CES(1, 7);

    private final int least;
    private final int most;

    Scale(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** By its key in the database and in addresses: the name in lower case. */
    public static Scale of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public boolean holds(int answer) {
        return answer >= least && answer <= most;
    }

    /** The answer as a share of the scale, 0..1. */
    public double share(int answer) {
        return (double) (answer - least) / (most - least);
    }
}
