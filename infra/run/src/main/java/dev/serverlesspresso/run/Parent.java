package dev.serverlesspresso.run;

import java.io.IOException;
import java.io.InputStream;

/** The process that started this one and holds the other end of its standard input. */
final class Parent {
    private Parent() {}

    /**
     * Runs something once the input has ended. Nobody but the parent holds the other end of that pipe, so it ends when
     * the parent closes it and when the parent dies, on every operating system and however it dies.
     */
    static void onceGone(InputStream input, Runnable what) {
        Thread watch = new Thread(
                () -> {
                    awaitEnd(input);
                    what.run();
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(InputStream input) {
        byte[] ignored = new byte[256];
        int count = 0;
        while (count >= 0) {
            try {
                count = input.read(ignored);
            } catch (IOException e) {
                return;
            }
        }
    }
}
