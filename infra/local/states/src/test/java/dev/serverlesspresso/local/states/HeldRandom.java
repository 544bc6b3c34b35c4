package dev.serverlesspresso.local.states;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/** Holds up whoever asks for a fraction, as an expression does with {@code $random()}, until it is released. */
final class HeldRandom implements RandomGenerator {
    private final Random random = new Random(7);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public synchronized long nextLong() {
        return random.nextLong();
    }

    @Override
    public double nextDouble() {
        asked.countDown();
        await(released);
        return 0.5;
    }

    void awaitAsked() {
        await(asked);
    }

    void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
