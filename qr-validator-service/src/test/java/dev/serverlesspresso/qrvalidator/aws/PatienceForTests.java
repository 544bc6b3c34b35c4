package dev.serverlesspresso.qrvalidator.aws;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Patience as in production, with chance that a test can repeat. */
public final class PatienceForTests {

    private PatienceForTests() {}

    public static Patience patience() {
        return new Patience(new Random(7), duration -> LockSupport.parkNanos(duration.toNanos()));
    }
}
