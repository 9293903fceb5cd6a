package statistics.simulation;

import java.util.SplittableRandom;

/**
 * Random draws of one relationship. Only uniform numbers come from the platform, and StrictMath makes the rest of them, so
 * that one seed gives one world on every machine and Java version.
 */
final class Draws {

    private final SplittableRandom random;

    Draws(long seed, int stream) {
        random = new SplittableRandom(scramble(scramble(seed) + stream));
    }

    /** 0 to below 1. */
    double uniform() {
        return random.nextDouble();
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** 0 to below the bound. */
    int pick(int bound) {
        return (int) (uniform() * bound);
    }

    /** Marsaglia's polar method. */
    double normal(double mean, double deviation) {
        while (true) {
            double x = between(-1, 1);
            double y = between(-1, 1);
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return mean + deviation * x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    double logNormal(double mean, double deviation) {
        return StrictMath.exp(normal(mean, deviation));
    }

    double exponential(double mean) {
        return -mean * StrictMath.log1p(-uniform());
    }

    /** By counting exponential waits; for small means. */
    int poisson(double mean) {
        int count = 0;
        for (double time = exponential(1); time < mean; time += exponential(1)) {
            count++;
        }
        return count;
    }

    double beta(double a, double b) {
        double left = gamma(a);
        return left / (left + gamma(b));
    }

    /** Marsaglia and Tsang (2000), for shapes from 1 on. */
    private double gamma(double shape) {
        double d = shape - 1. / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal(0, 1);
            double v = 1 + c * x;
            double cube = v * v * v;
            if (v > 0 && StrictMath.log1p(-uniform()) < x * x / 2 + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube;
            }
        }
    }

    // The finaliser of SplitMix64 (Stafford's variant 13): neighbouring numbers come out unrelated.
    private static long scramble(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
