package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.device.Credential;
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
 * Holds the claims of devices that nobody has confirmed yet, without a thread for each: one thread reads all of their
 * pairings every second, so a confirmation made at another instance is seen, too.
 */
@Component
class HeldClaims implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HeldClaims.class);

    private final PairingDesk desk;
    private final Pairings pairings;
    private final Clock clock;
    private final QrValidatorProperties.Pairings settings;
    private final Map<PairingCode, Held> held = new HashMap<>();
    private boolean closing;
    private @Nullable ScheduledExecutorService reader;
    private @Nullable ScheduledFuture<?> reading;

    /** A request that waits for a confirmation. */
    private record Held(
            PairingCode code,
            String secret,
            Instant expiresAt,
            Instant until,
            CompletableFuture<Outcome<Credential, ClaimRefusal>> answer) {

        void answerNotConfirmed() {
            answer.complete(Outcome.refused(ClaimRefusal.notConfirmed(expiresAt)));
        }
    }

    HeldClaims(PairingDesk desk, Pairings pairings, Clock clock, QrValidatorProperties properties) {
        this.desk = desk;
        this.pairings = pairings;
        this.clock = clock;
        this.settings = properties.pairings();
    }

    /** Claims a credential. While nobody has confirmed, the answer waits for a confirmation or for the end of its time. */
    CompletableFuture<Outcome<Credential, ClaimRefusal>> claim(PairingCode code, String secret) {
        Outcome<Credential, ClaimRefusal> claim = desk.claim(code, secret);
        return claim.refusal()
                .flatMap(ClaimRefusal::expiresAt)
                .map(expiresAt -> hold(code, secret, expiresAt))
                .orElseGet(() -> CompletableFuture.completedFuture(claim));
    }

    /** One request of a device waits at a time; a newer one completes the older one. */
    private synchronized CompletableFuture<Outcome<Credential, ClaimRefusal>> hold(
            PairingCode code, String secret, Instant expiresAt) {
        Held former = held.remove(code);
        if (former != null) {
            former.answerNotConfirmed();
        }
        if (closing) {
            return refused(ClaimRefusal.notConfirmed(expiresAt));
        }
        if (held.size() >= settings.heldAtOnce()) {
            return refused(ClaimRefusal.TOO_MANY);
        }
        CompletableFuture<Outcome<Credential, ClaimRefusal>> answer = new CompletableFuture<>();
        held.put(code, new Held(code, secret, expiresAt, clock.instant().plus(settings.heldFor()), answer));
        return answer;
    }

    private static CompletableFuture<Outcome<Credential, ClaimRefusal>> refused(ClaimRefusal refusal) {
        return CompletableFuture.completedFuture(Outcome.refused(refusal));
    }

    /** Reads all pairings that a request waits for, once. */
    void readPairings() {
        List<Held> waiting = waiting();
        if (waiting.isEmpty()) {
            return;
        }
        Set<PairingCode> codes = waiting.stream().map(Held::code).collect(Collectors.toSet());
        Map<PairingCode, Pairing> found = pairings.findAll(codes);
        waiting.forEach(one -> check(one, Optional.ofNullable(found.get(one.code()))));
    }

    private void check(Held one, Optional<Pairing> found) {
        Instant now = clock.instant();
        boolean confirmed = found.flatMap(Pairing::place).isPresent();
        boolean over = !now.isBefore(one.until()) || !now.isBefore(one.expiresAt());
        if ((confirmed || over) && release(one)) {
            answer(one, found);
        }
    }

    /** A pairing that was not found may only have been left out of this read, so it counts as not confirmed. */
    private void answer(Held one, Optional<Pairing> found) {
        if (found.isEmpty()) {
            one.answerNotConfirmed();
            return;
        }
        try {
            one.answer().complete(desk.claim(found, one.secret()));
        } catch (RuntimeException failed) {
            one.answer().completeExceptionally(failed);
        }
    }

    private synchronized List<Held> waiting() {
        return List.copyOf(held.values());
    }

    private synchronized boolean release(Held one) {
        return held.remove(one.code(), one);
    }

    private void readAndLogFailures() {
        try {
            readPairings();
        } catch (RuntimeException failed) {
            log.atWarn().setCause(failed).log("pairings could not be read");
            waiting().stream()
                    .filter(this::heldForTooLong)
                    .filter(this::release)
                    .forEach(Held::answerNotConfirmed);
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
        reading = executor.scheduleWithFixedDelay(this::readAndLogFailures, every, every, TimeUnit.MILLISECONDS);
    }

    /** All held requests are answered before the server waits for those under way. */
    @Override
    public synchronized void stop() {
        closing = true;
        held.values().forEach(Held::answerNotConfirmed);
        held.clear();
        if (reading != null) {
            reading.cancel(false);
            reading = null;
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

    /** Stops first, before the graceful shutdown of the server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
