package dev.serverlesspresso.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code ./mvnw -Prun}: starts the whole system, says where it is, and runs until Ctrl-C. */
public final class Run {
    /** Set by {@link Command}, which holds the other end of this process's input. */
    static final String ENDS_WITH_INPUT = "serverlesspresso.ends-with-input";

    /** What shells tell of a command that Ctrl-C has ended. */
    private static final int INTERRUPTED = 130;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Instant started = Instant.now();
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicInteger interrupts = new AtomicInteger();

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        new Run().run();
        new CountDownLatch(1).await();
    }

    private void run() {
        Interrupts.handle(this::interrupted);
        if (Boolean.getBoolean(ENDS_WITH_INPUT)) {
            Parent.onceGone(System.in, () -> System.exit(INTERRUPTED));
        }
        try {
            RunSettings settings = RunSettings.fromSystemProperties();
            WholeSystem.Prepared prepared = WholeSystem.prepare(settings, this::say);
            keepOwnLogging();
            WholeSystem system = WholeSystem.start(settings, prepared, this::say);
            OUT.println();
            OUT.print(new Announcement(settings, system.staff()).text());
            OUT.println(readyLine());
            ready.set(true);
        } catch (RuntimeException e) {
            if (interrupts.get() == 0) {
                System.err.println("serverlesspresso: " + e.getMessage());
            }
            System.exit(1);
        }
    }

    /** The first time everything is stopped in order, the second time at once. */
    private void interrupted() {
        if (interrupts.incrementAndGet() == 1) {
            new Thread(() -> System.exit(INTERRUPTED), "interrupted").start();
        } else {
            OUT.println("ended at once");
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    /** Logging is this process's own: set up before threads begin, and not by the Spring Boot application within. */
    private static void keepOwnLogging() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getLogger(Run.class).info("starting");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private void say(String what) {
        if (ready.get()) {
            OUT.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + what);
        } else {
            OUT.printf("%5.1f s  %s%n", Duration.between(started, Instant.now()).toMillis() / 1000.0, what);
        }
    }

    private String readyLine() {
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
