package dev.serverlesspresso.run;

import java.time.Instant;
import java.util.Optional;

/** A process of a run, told from any later one of the same number by when it started. */
record RunProcess(String name, long pid, long startedAt) {
    static RunProcess of(String name, ProcessHandle process) {
        return new RunProcess(name, process.pid(), startOf(process));
    }

    /** Reads what {@link #line} has written; nothing if it is anything else. */
    static Optional<RunProcess> read(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}") || !parts[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new RunProcess(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }

    static String pid(String line) {
        return read(line).map(found -> String.valueOf(found.pid())).orElse("unknown");
    }

    String line() {
        return name + " " + pid + " " + startedAt;
    }

    /** This very process, if it is still there. */
    Optional<ProcessHandle> alive() {
        return startedAt == 0
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(found -> startOf(found) == startedAt);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
