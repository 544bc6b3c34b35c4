package dev.serverlesspresso.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code ./mvnw -Prun}: starts the whole system, says where it is, and runs until Ctrl-C. */
public final class Run {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Instant started = Instant.now();
    private final AtomicBoolean ready = new AtomicBoolean();

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        new Run().run();
        new CountDownLatch(1).await();
    }

    private void run() {
        ShutdownSignals signals = ShutdownSignals.watch(OUT);
        try {
            RunSettings settings = RunSettings.fromSystemProperties();
            WholeSystem.Prepared prepared = WholeSystem.prepare(settings, this::say);
            keepOwnLogging();
            WholeSystem system = WholeSystem.start(settings, prepared, new Terminal());
            OUT.println();
            OUT.print(new Announcement(settings, system.shops(), system.staff()).text());
            OUT.println(readyLine());
            ready.set(true);
        } catch (RuntimeException e) {
            if (!signals.interruptedOnce()) {
                System.err.println("serverlesspresso: " + e.getMessage());
            }
            System.exit(1);
        }
    }

    /** Logging is this process's own: set up before threads begin, and not by the Spring Boot application within. */
    private static void keepOwnLogging() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getLogger(Run.class).info("starting");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Tells what happens to the person at the terminal, and new log-ins to nobody else. */
    private final class Terminal implements WholeSystem.Progress {
        @Override
        public void step(String what) {
            say(what);
        }

        @Override
        public void hired(String shop, String screens) {
            say("new shop " + shop + ":");
            OUT.print(screens);
        }
    }

    private void say(String what) {
        if (ready.get()) {
            OUT.println(ProgressLine.at(LocalTime.now(ZoneId.systemDefault()), what));
        } else {
            OUT.println(ProgressLine.after(Duration.between(started, Instant.now()), what));
        }
    }

    private String readyLine() {
        Instant now = Instant.now();
        String ready = "Ready after " + ProgressLine.seconds(Duration.between(started, now)) + " s";
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
