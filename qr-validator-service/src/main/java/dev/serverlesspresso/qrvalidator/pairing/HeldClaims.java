package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Holds the claims of displays that nobody has confirmed yet, without a thread for each: one reader looks at all of
 * them every second, so a confirmation made at another instance is seen, too.
 */
@Component
public class HeldClaims implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HeldClaims.class);

    private final PairingDesk desk;
    private final Pairings pairings;
    private final Clock clock;
    private final QrValidatorProperties.Pairings settings;
    private final Map<PairingCode, Held> held = new HashMap<>();
    private boolean closing;
    private @Nullable ScheduledExecutorService reader;
    private @Nullable ScheduledFuture<?> looking;

    /** One request that waits. */
    private record Held(
            PairingCode code, String secret, Claim.Waiting waiting, Instant until, CompletableFuture<Claim> answer) {

        void answerThatNobodyHasYet() {
            answer.complete(waiting);
        }
    }

    HeldClaims(PairingDesk desk, Pairings pairings, Clock clock, QrValidatorProperties properties) {
        this.desk = desk;
        this.pairings = pairings;
        this.clock = clock;
        this.settings = properties.pairings();
    }

    /** Answered at once if there is something to say, else when there is, or when it was held for long enough. */
    public CompletableFuture<Claim> claim(PairingCode code, String secret) {
        Claim claim = desk.claim(code, secret);
        return claim instanceof Claim.Waiting waiting
                ? hold(code, secret, waiting)
                : CompletableFuture.completedFuture(claim);
    }

    /** A display waits once; its newer request sends the older one home. */
    private synchronized CompletableFuture<Claim> hold(PairingCode code, String secret, Claim.Waiting waiting) {
        Held former = held.remove(code);
        if (former != null) {
            former.answerThatNobodyHasYet();
        }
        if (closing) {
            return CompletableFuture.completedFuture(waiting);
        }
        if (held.size() >= settings.heldAtOnce()) {
            return CompletableFuture.completedFuture(new Claim.TooMany());
        }
        CompletableFuture<Claim> answer = new CompletableFuture<>();
        held.put(code, new Held(code, secret, waiting, clock.instant().plus(settings.heldFor()), answer));
        return answer;
    }

    /** One look at all pairings that somebody waits for. */
    void look() {
        List<Held> waiting = waiting();
        if (waiting.isEmpty()) {
            return;
        }
        Set<PairingCode> codes = waiting.stream().map(Held::code).collect(Collectors.toSet());
        Map<PairingCode, Pairing> found = pairings.findAll(codes);
        waiting.forEach(one -> look(one, Optional.ofNullable(found.get(one.code()))));
    }

    private void look(Held one, Optional<Pairing> found) {
        Instant now = clock.instant();
        boolean confirmed = found.flatMap(Pairing::place).isPresent();
        boolean over = !now.isBefore(one.until()) || !now.isBefore(one.waiting().expiresAt());
        if ((confirmed || over) && release(one)) {
            try {
                one.answer().complete(confirmed || found.isPresent() ? desk.claim(found, one.secret()) : one.waiting());
            } catch (RuntimeException failed) {
                one.answer().completeExceptionally(failed);
            }
        }
    }

    private synchronized List<Held> waiting() {
        return List.copyOf(held.values());
    }

    private synchronized boolean release(Held one) {
        return held.remove(one.code(), one);
    }

    private void lookAgainWhateverHappens() {
        try {
            look();
        } catch (RuntimeException failed) {
            log.atWarn().setCause(failed).log("pairings could not be read");
            waiting().stream()
                    .filter(this::heldForTooLong)
                    .filter(this::release)
                    .forEach(Held::answerThatNobodyHasYet);
        }
    }

    private boolean heldForTooLong(Held one) {
        return !clock.instant().isBefore(one.until());
    }

    @Override
    public synchronized void start() {
        long every = settings.lookEvery().toMillis();
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "held-claims");
            thread.setDaemon(true);
            return thread;
        });
        closing = false;
        reader = executor;
        looking = executor.scheduleWithFixedDelay(this::lookAgainWhateverHappens, every, every, TimeUnit.MILLISECONDS);
    }

    /** Everybody is answered before the server waits for the requests that are under way. */
    @Override
    public synchronized void stop() {
        closing = true;
        held.values().forEach(Held::answerThatNobodyHasYet);
        held.clear();
        if (looking != null) {
            looking.cancel(false);
            looking = null;
        }
        if (reader != null) {
            reader.shutdown();
            reader = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reader != null;
    }

    /** The first to stop, before the graceful shutdown of the server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
