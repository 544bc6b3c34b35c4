package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.system.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks as screens do: again after a broken connection or a 503, for a while. */
record Asking(Ledger ledger) {
    private static final Duration FOR = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    /** The answer that counts; empty if nobody gave one in all that time. */
    Optional<Answer> untilAnswered(Supplier<Answer> request) {
        long end = System.nanoTime() + FOR.toNanos();
        do {
            Optional<Answer> answer = once(request);
            if (answer.isPresent() && !LATER.contains(answer.get().status())) {
                return answer;
            }
            pause(answer.map(Asking::retryAfter).orElse(Duration.ofSeconds(1)));
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    Optional<Answer> once(Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            ledger.answered(answer);
            return Optional.of(answer);
        } catch (UncheckedIOException e) {
            ledger.unanswered();
            return Optional.empty();
        }
    }

    private static Duration retryAfter(Answer answer) {
        String seconds = answer.header("Retry-After");
        Duration asked = Duration.ofSeconds(seconds.isEmpty() ? 1 : Long.parseLong(seconds));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    /** The same request from several hands at the same time. */
    void atOnce(List<Supplier<Answer>> hands) {
        ExecutorService executor = Executors.newFixedThreadPool(hands.size());
        try {
            List<Callable<Optional<Answer>>> calls = new ArrayList<>();
            hands.forEach(hand -> calls.add(() -> once(hand)));
            for (Future<Optional<Answer>> call : executor.invokeAll(calls)) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Time that a person takes, or that a request is asked to wait: there is no condition to wait for. */
    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
