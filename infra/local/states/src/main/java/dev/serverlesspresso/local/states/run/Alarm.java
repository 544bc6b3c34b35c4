package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalException;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.store.Timer;
import dev.serverlesspresso.local.time.Scheduler.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one appointment with the scheduler: that of the earliest timer in the journal. */
final class Alarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    /** How long to wait when the journal could not be written. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Environment environment;
    private final Consumer<JournalTransaction> fire;
    private @Nullable Appointment appointment;
    private long armedFor = Long.MAX_VALUE;
    private boolean closed;

    Alarm(Environment environment, Consumer<JournalTransaction> fire) {
        this.environment = environment;
        this.fire = fire;
    }

    /** Sees to it that the earliest timer is waited for. Call when timers have changed and are durable. */
    synchronized void arm() {
        String first = environment.store().timers().firstKey();
        long when = first == null ? Long.MAX_VALUE : Timer.when(first);
        if (closed || when == armedFor) {
            return;
        }
        if (appointment != null) {
            appointment.cancel();
            appointment = null;
        }
        armedFor = when;
        if (first != null) {
            appointment = environment.scheduler().at(Instant.ofEpochMilli(when), this::ring);
        }
    }

    /** Waits for the transaction, so that a clock that is moved by hand does not run ahead of it. */
    private void ring() {
        synchronized (this) {
            if (closed) {
                return;
            }
            armedFor = Long.MAX_VALUE;
            appointment = null;
        }
        try {
            environment.journal().write(transaction -> {
                fire.accept(transaction);
                return this;
            });
        } catch (JournalException e) {
            LOG.debug("timers stay as they are, the journal is closed or cannot be written", e);
            if (e.isTemporary()) {
                ringAgain();
            }
        }
    }

    private synchronized void ringAgain() {
        if (!closed && appointment == null) {
            appointment = environment.scheduler().after(AGAIN, this::ring);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (appointment != null) {
            appointment.cancel();
        }
    }
}
