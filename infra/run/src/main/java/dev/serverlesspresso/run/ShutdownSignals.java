package dev.serverlesspresso.run;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What ends the process of a run: Ctrl-C, which stops everything in order the first time and at once the second time, and
 * the end of its input. SIGTERM needs nothing here, for the JDK then runs the shutdown hooks.
 */
final class ShutdownSignals {
    /** Set by {@link Command}, which holds the other end of this process's input. */
    static final String ENDS_WITH_INPUT = "serverlesspresso.ends-with-input";

    /** What shells tell of a command that Ctrl-C has ended. */
    static final int INTERRUPTED = 130;

    private final PrintStream out;
    private final AtomicInteger interrupts = new AtomicInteger();

    private ShutdownSignals(PrintStream out) {
        this.out = out;
    }

    /** Watches for them from now on. */
    static ShutdownSignals watch(PrintStream out) {
        ShutdownSignals signals = new ShutdownSignals(out);
        Interrupts.handle(signals::interrupted);
        if (Boolean.getBoolean(ENDS_WITH_INPUT)) {
            Parent.onceGone(System.in, () -> System.exit(INTERRUPTED));
        }
        return signals;
    }

    /** Whether Ctrl-C was pressed. */
    boolean interruptedOnce() {
        return interrupts.get() > 0;
    }

    private void interrupted() {
        if (interrupts.incrementAndGet() == 1) {
            new Thread(() -> System.exit(INTERRUPTED), "interrupted").start();
        } else {
            out.println("ended at once");
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }
}
