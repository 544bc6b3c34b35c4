package dev.serverlesspresso.local.aws;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where ids, task tokens and jitter come from. */
public final class Ids {
    private final RandomGenerator generator;

    private Ids(RandomGenerator generator) {
        this.generator = generator;
    }

    /** Nobody can guess them. */
    public static Ids secure() {
        return new Ids(new SecureRandom());
    }

    /** The same each time, for tests. */
    public static Ids seeded(long seed) {
        return new Ids(new Random(seed));
    }

    /** From a generator of a test's own. */
    public static Ids from(RandomGenerator generator) {
        return new Ids(generator);
    }

    /** The randomness itself, for what queries draw. */
    public RandomGenerator random() {
        return generator;
    }

    /** A random (version 4) UUID. */
    public synchronized UUID uuid() {
        long high = (generator.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (generator.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Evenly spread from 0 to {@code limit}, both possible. */
    public synchronized long upTo(long limit) {
        return limit <= 0 ? 0 : generator.nextLong(limit + 1);
    }
}
