package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.time.Scheduler;
import dev.serverlesspresso.local.time.Scheduler.Appointment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notices that a client has been silent for too long. */
final class Watch {
    private final Scheduler scheduler;
    private final Runnable silent;
    private Instant heard;
    private Duration limit;
    private @Nullable Appointment next;
    private boolean over;

    Watch(Scheduler scheduler, Duration limit, Runnable silent) {
        this.scheduler = scheduler;
        this.silent = silent;
        this.limit = limit;
        heard = scheduler.now();
    }

    synchronized void start(Duration within) {
        limit = within;
        heard = scheduler.now();
        look();
    }

    synchronized void heard() {
        heard = scheduler.now();
    }

    synchronized void stop() {
        over = true;
        if (next != null) {
            next.cancel();
        }
    }

    private void look() {
        if (next != null) {
            next.cancel();
        }
        next = over ? null : scheduler.at(heard.plus(limit), this::check);
    }

    private void check() {
        synchronized (this) {
            if (over || scheduler.now().isBefore(heard.plus(limit))) {
                look();
                return;
            }
            over = true;
        }
        silent.run();
    }
}
