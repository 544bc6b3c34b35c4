package dev.serverlesspresso.kit.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerKeysTests {

    private static final ECKey FIRST = key("first");
    private static final ECKey SECOND = key("second");

    private final List<Runnable> background = new ArrayList<>();
    private final MovingClock clock = new MovingClock();
    private List<ECKey> published = List.of(FIRST);
    private boolean away;
    private int reads;
    private final IssuerKeys keys = new IssuerKeys("issuer", this::read, clock, background::add);

    private JWKSet read() throws IOException {
        reads++;
        if (away) {
            throw new IOException("connect timed out");
        }
        return new JWKSet(List.copyOf(published));
    }

    @Test
    void keysAreReadOnceAndThenKnown() throws KeySourceException {
        assertThat(find("first")).isTrue();
        clock.pass(IssuerKeys.FRESH_FOR.minusSeconds(1));
        assertThat(find("first")).isTrue();
        assertThat(reads).isEqualTo(1);
        assertThat(background).isEmpty();
    }

    @Test
    void issuerThatWasNeverReachedIsUnavailableAndAskedAgainOnlyAfterAWhile() throws KeySourceException {
        away = true;
        assertUnavailable("first");
        assertUnavailable("first");
        assertThat(reads).isEqualTo(1);

        away = false;
        clock.pass(IssuerKeys.BETWEEN_ATTEMPTS);
        assertThat(find("first")).isTrue();
    }

    @Test
    void shortOutageStopsNobodyAndNobodyWaitsForTheRenewal() throws KeySourceException {
        assertThat(find("first")).isTrue();
        away = true;
        clock.pass(IssuerKeys.FRESH_FOR);

        assertThat(find("first")).isTrue();
        assertThat(reads).isEqualTo(1);
        background.remove(0).run();
        assertThat(reads).isEqualTo(2);
        assertThat(find("first")).isTrue();

        clock.pass(Duration.ofHours(20));
        assertThat(find("first")).isTrue();
    }

    @Test
    void keysThatCouldNotBeRenewedForADayAreGoodNoMore() throws KeySourceException {
        assertThat(find("first")).isTrue();
        away = true;
        clock.pass(IssuerKeys.GOOD_FOR);

        assertUnavailable("first");
    }

    @Test
    void withdrawnKeyIsGoodNoMoreAfterTheNextRenewal() throws KeySourceException {
        assertThat(find("first")).isTrue();
        published = List.of(SECOND);
        clock.pass(IssuerKeys.FRESH_FOR);
        assertThat(find("first")).isTrue();
        background.remove(0).run();

        assertThat(find("first")).isFalse();
        assertThat(find("second")).isTrue();
    }

    @Test
    void newKeyIsLookedForAtOnce() throws KeySourceException {
        assertThat(find("first")).isTrue();
        published = List.of(FIRST, SECOND);
        clock.pass(IssuerKeys.BETWEEN_ATTEMPTS);

        assertThat(find("second")).isTrue();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void tokensOfInventedKeysDoNotMakeUsAskAllTheTime() throws KeySourceException {
        assertThat(find("first")).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(find("invented")).isFalse();
        }
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void unknownKeyWhileTheIssuerIsAwayIsNotTheCallersFault() throws KeySourceException {
        assertThat(find("first")).isTrue();
        away = true;
        clock.pass(IssuerKeys.BETWEEN_ATTEMPTS);

        assertUnavailable("second");
        assertUnavailable("second");
        assertThat(reads).isEqualTo(2);
        assertThat(find("first")).isTrue();
    }

    private boolean find(String keyId) throws KeySourceException {
        return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build()), null)
                .isEmpty();
    }

    private void assertUnavailable(String keyId) {
        assertThatExceptionOfType(KeySourceException.class)
                .isThrownBy(() -> find(keyId))
                .withMessageContaining("the keys of 'issuer' cannot be read");
    }

    private static ECKey key(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(keyId).generate().toPublicJWK();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that a test moves. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-02T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
