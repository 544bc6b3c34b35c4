package dev.serverlesspresso.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/** A run that has a data folder until its input ends. */
final class HolderOfTheLock {
    private HolderOfTheLock() {}

    public static void main(String[] arguments) throws IOException {
        try (RunLock lock = RunLock.take(Path.of(arguments[0]), Duration.ZERO, line -> {})) {
            if (arguments[1].equals("stopping")) {
                lock.stopping();
            }
            System.out.println("taken");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
