package dev.serverlesspresso.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Services of a run that was killed: they end by themselves soon, and one that does not is ended. */
final class LeftServices {
    private LeftServices() {}

    static void end(List<String> lines, Duration patience, Consumer<String> say) {
        List<ProcessHandle> left = lines.stream()
                .skip(1)
                .map(RunProcess::read)
                .flatMap(Optional::stream)
                .map(RunProcess::alive)
                .flatMap(Optional::stream)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        say.accept("waiting for services of the last run to end: process " + pids(left));
        if (!ended(left, patience)) {
            List<ProcessHandle> stuck =
                    left.stream().filter(ProcessHandle::isAlive).toList();
            say.accept("ending what is left of the last run: process " + pids(stuck));
            stuck.forEach(ProcessHandle::destroyForcibly);
            if (!ended(stuck, Duration.ofSeconds(5))) {
                throw new RunFailure("process " + pids(stuck) + " of the last run cannot be ended");
            }
        }
    }

    private static String pids(List<ProcessHandle> processes) {
        return String.join(
                ", ",
                processes.stream().map(process -> String.valueOf(process.pid())).toList());
    }

    private static boolean ended(List<ProcessHandle> processes, Duration limit) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailure("interrupted while waiting for the last run to stop");
        }
    }
}
