package dev.serverlesspresso.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code ./mvnw -Prun}: starts the whole system, says where it is, and runs until Ctrl-C. */
public final class Run {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        Instant started = Instant.now();
        keepOwnLogging();
        ProcessHandle.current().parent().ifPresent(Run::endWith);
        try {
            RunSettings settings = RunSettings.fromSystemProperties();
            WholeSystem system = WholeSystem.start(settings, what -> say(started, what));
            OUT.println();
            OUT.print(new Announcement(settings, system.staff()).text());
            OUT.println(readyLine(started));
        } catch (RuntimeException e) {
            System.err.println("serverlesspresso: " + e.getMessage());
            System.exit(1);
            return;
        }
        new CountDownLatch(1).await();
    }

    /** Logging is this process's own: set up before threads begin, and not by the Spring Boot application within. */
    private static void keepOwnLogging() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getLogger(Run.class).info("starting");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Nobody is left to press Ctrl-C when the command that started this has gone. */
    private static void endWith(ProcessHandle command) {
        Thread watch = new Thread(
                () -> {
                    command.onExit().join();
                    System.exit(0);
                },
                "command-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void say(Instant started, String what) {
        OUT.printf("%5.1f s  %s%n", Duration.between(started, Instant.now()).toMillis() / 1000.0, what);
    }

    private static String readyLine(Instant started) {
        Instant now = Instant.now();
        String ready =
                "Ready after %.1f s".formatted(Duration.between(started, now).toMillis() / 1000.0);
        try {
            Instant command = Instant.parse(System.getProperty("serverlesspresso.started", ""));
            return ready
                    + ", %d s after the command. Ctrl-C stops everything."
                            .formatted(Duration.between(command, now).toSeconds());
        } catch (DateTimeParseException e) {
            return ready + ". Ctrl-C stops everything.";
        }
    }
}
