package statistics.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Distinct days on which something happened, each known from the first time on it; ordered by time. */
record Days(double[] at, int[] day) {

    static Days ofExchanges(List<Exchange> exchanges) {
        List<Beat> beats = new ArrayList<>();
        exchanges.forEach(exchange -> beats.add(new Beat(exchange.at(), exchange.day())));
        return of(beats);
    }

    /** Days with an exchange or a two-way episode, for roles in which there is nothing else to exchange. */
    static Days ofExchangesAndEpisodes(List<Exchange> exchanges, List<Episode> episodes) {
        List<Beat> beats = new ArrayList<>();
        exchanges.forEach(exchange -> beats.add(new Beat(exchange.at(), exchange.day())));
        for (Episode episode : episodes) {
            if (!Double.isNaN(episode.twoWayAt())) {
                beats.add(new Beat(episode.twoWayAt(), episode.twoWayDay()));
            }
        }
        beats.sort(Comparator.comparingDouble(Beat::at));
        return of(beats);
    }

    private static Days of(List<Beat> beats) {
        double[] at = new double[beats.size()];
        int[] day = new int[beats.size()];
        int count = 0;
        for (Beat beat : beats) {
            if (count == 0 || beat.day() > day[count - 1]) {
                at[count] = beat.at();
                day[count] = beat.day();
                count++;
            }
        }
        return new Days(Arrays.copyOf(at, count), Arrays.copyOf(day, count));
    }

    /** How many of them are known at that time. */
    int until(double now) {
        int count = at.length;
        while (count > 0 && at[count - 1] > now) {
            count--;
        }
        return count;
    }

    /** How many of the first {@code known} lie at or before that time. */
    int notAfter(double start, int known) {
        int count = 0;
        while (count < known && at[count] <= start) {
            count++;
        }
        return count;
    }

    private record Beat(double at, int day) {}
}
