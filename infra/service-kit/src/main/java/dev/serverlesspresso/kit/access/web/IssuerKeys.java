package dev.serverlesspresso.kit.access.web;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an issuer, as it published them. They are looked at anew every few minutes and stay good for a day if that
 * fails, so that an issuer that is away stops only those whose key was never seen. Nobody waits longer than
 * {@link #LONGEST_WAIT}, and an issuer that does not answer is asked again only after {@link #BETWEEN_ATTEMPTS}.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    static final Duration FRESH_FOR = Duration.ofMinutes(5);
    static final Duration GOOD_FOR = Duration.ofDays(1);
    static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

    private final String issuer;
    private final PublishedKeys published;
    private final Clock clock;
    private final Executor background;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile @Nullable Failure lastFailure;

    IssuerKeys(String issuer, PublishedKeys published, Clock clock, Executor background) {
        this.issuer = issuer;
        this.published = published;
        this.clock = clock;
        this.background = background;
    }

    /** Reads the keys where the issuer publishes them; bounded in time. */
    @FunctionalInterface
    interface PublishedKeys {
        JWKSet read() throws Exception;
    }

    private record Known(JWKSet keys, Instant at) {}

    private record Failure(String reason, Instant at) {}

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Known usable = usable();
        List<JWK> matching = selector.select(usable.keys());
        boolean mayBeNew = matching.isEmpty() && isOlder(usable.at(), BETWEEN_ATTEMPTS);
        return mayBeNew ? selector.select(renewed(usable).keys()) : matching;
    }

    private Known usable() throws KeySourceException {
        Known now = known;
        if (now == null || isOlder(now.at(), GOOD_FOR)) {
            return renewed(now);
        }
        if (isOlder(now.at(), FRESH_FOR) && !hasJustFailed() && !reading.isLocked()) {
            background.execute(() -> renewUnlessAway(now));
        }
        return now;
    }

    private void renewUnlessAway(Known before) {
        try {
            renewed(before);
        } catch (KeySourceException away) {
            log.atWarn()
                    .addKeyValue("issuer", issuer)
                    .addKeyValue("reason", away.getMessage())
                    .log("keys of an issuer could not be renewed; those known stay in use");
        }
    }

    /** Newer ones than those given, read by one thread at a time. */
    private Known renewed(@Nullable Known before) throws KeySourceException {
        try {
            if (!reading.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new JWKSetUnavailableException("the keys of '" + issuer + "' are still being read");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JWKSetUnavailableException("interrupted while waiting for the keys of '" + issuer + "'");
        }
        try {
            Known now = known;
            if (now != null && (before == null || now.at().isAfter(before.at()))) {
                return now; // read by another thread in the meantime
            }
            return read();
        } finally {
            reading.unlock();
        }
    }

    private Known read() throws KeySourceException {
        Failure failure = lastFailure;
        if (failure != null && hasJustFailed()) {
            throw new JWKSetUnavailableException(failure.reason());
        }
        try {
            Known now = new Known(published.read(), clock.instant());
            known = now;
            lastFailure = null;
            return now;
        } catch (Exception away) {
            String reason = "the keys of '" + issuer + "' cannot be read: " + away;
            lastFailure = new Failure(reason, clock.instant());
            throw new JWKSetUnavailableException(reason, away);
        }
    }

    private boolean hasJustFailed() {
        Failure failure = lastFailure;
        return failure != null && !isOlder(failure.at(), BETWEEN_ATTEMPTS);
    }

    private boolean isOlder(Instant instant, Duration age) {
        return !clock.instant().isBefore(instant.plus(age));
    }
}
