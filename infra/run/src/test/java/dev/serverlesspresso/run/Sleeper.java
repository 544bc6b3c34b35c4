package dev.serverlesspresso.run;

import java.util.concurrent.CountDownLatch;

/** A process that does not end by itself. */
final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("here");
        new CountDownLatch(1).await();
    }
}
