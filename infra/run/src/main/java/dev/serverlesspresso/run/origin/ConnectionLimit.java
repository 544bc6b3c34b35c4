package dev.serverlesspresso.run.origin;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** Counts the open connections of each address. */
final class ConnectionLimit {
    private final Limits.Connections limits;
    private final Map<InetAddress, Integer> open = new HashMap<>();
    private int all;

    ConnectionLimit(Limits.Connections limits) {
        this.limits = limits;
    }

    /** Whether one more may be open; if so, {@link #leave} is called once when it is closed. */
    synchronized boolean enter(InetAddress address) {
        int theirs = open.getOrDefault(address, 0);
        if (all >= limits.all() || theirs >= limits.perAddress()) {
            return false;
        }
        open.put(address, theirs + 1);
        all++;
        return true;
    }

    synchronized void leave(InetAddress address) {
        all--;
        open.computeIfPresent(address, (known, count) -> count == 1 ? null : count - 1);
    }

    synchronized int all() {
        return all;
    }
}
