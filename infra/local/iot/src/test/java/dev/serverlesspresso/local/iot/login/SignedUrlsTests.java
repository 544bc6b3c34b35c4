package dev.serverlesspresso.local.iot.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.iot.TestUrls;
import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignedUrlsTests {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String HOST = "localhost:4566";

    private final ManualScheduler scheduler = new ManualScheduler(NOW);
    private final Credentials credentials =
            new Credentials("secret", "a/token+with=signs", NOW.plus(Duration.ofHours(1)), null);
    private final SignedUrls urls = new SignedUrls(
            key -> Optional.of(credentials).filter(known -> key.equals("ASIAKEY")),
            scheduler.clock(),
            Duration.ofMinutes(15));
    private final String good = "/mqtt?" + TestUrls.query(HOST, "ASIAKEY", "secret", "a/token+with=signs", NOW);

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void urlOfTheSdksSignerIsAccepted() {
        assertThat(urls.verify(good, HOST)).isEqualTo(new Login.Accepted(credentials));
    }

    @Test
    void changedParameterIsRefused() {
        assertThat(refusal(good.replace("X-Amz-Expires=300", "X-Amz-Expires=900"), HOST))
                .isEqualTo("the signature does not match the request");
    }

    @Test
    void addedParameterIsRefused() {
        assertThat(refusal(good + "&more=1", HOST)).isEqualTo("the signature does not match the request");
    }

    @Test
    void otherHostIsRefused() {
        assertThat(refusal(good, "elsewhere:4566")).isEqualTo("the signature does not match the request");
        assertThat(urls.verify(good, null)).isInstanceOf(Login.Refused.class);
    }

    @Test
    void wrongSecretIsRefused() {
        String forged = "/mqtt?" + TestUrls.query(HOST, "ASIAKEY", "guess", "a/token+with=signs", NOW);
        assertThat(refusal(forged, HOST)).isEqualTo("the signature does not match the request");
    }

    @Test
    void unknownKeyIsRefused() {
        String unknown = "/mqtt?" + TestUrls.query(HOST, "ASIAOTHER", "secret", "a/token+with=signs", NOW);
        assertThat(refusal(unknown, HOST)).isEqualTo("the access key is not known");
    }

    @Test
    void missingOrOtherSecurityTokenIsRefused() {
        String without = "/mqtt?" + TestUrls.query(HOST, "ASIAKEY", "secret", null, NOW);
        String reason = "the security token is not that of the access key";
        assertThat(refusal(without, HOST)).isEqualTo(reason);
        assertThat(refusal(without + "&X-Amz-Security-Token=x", HOST)).isEqualTo(reason);
    }

    @Test
    void signatureIsGoodUntilItsLastSecond() {
        scheduler.advance(Duration.ofSeconds(299));
        assertThat(urls.verify(good, HOST)).isInstanceOf(Login.Accepted.class);
        scheduler.advance(Duration.ofSeconds(1));
        assertThat(refusal(good, HOST)).isEqualTo("the signature has expired or is not valid yet");
    }

    @Test
    void signatureFromTheFutureIsRefused() {
        String early = "/mqtt?"
                + TestUrls.query(HOST, "ASIAKEY", "secret", "a/token+with=signs", NOW.plus(Duration.ofMinutes(6)));
        assertThat(refusal(early, HOST)).isEqualTo("the signature has expired or is not valid yet");
    }

    @Test
    void expiredCredentialsAreRefused() {
        scheduler.advance(Duration.ofHours(1));
        String late = "/mqtt?" + TestUrls.query(HOST, "ASIAKEY", "secret", "a/token+with=signs", scheduler.now());
        assertThat(refusal(late, HOST)).isEqualTo("the credentials have expired");
    }

    @Test
    void signatureForAnotherServiceIsRefused() {
        assertThat(refusal(good.replace("iotdevicegateway", "iotdata"), HOST))
                .isEqualTo("the credential must be scoped to the service iotdevicegateway");
    }

    @Test
    void brokenQueriesAreRefused() {
        for (String target : new String[] {"/mqtt", "/mqtt?", "/mqtt?X-Amz-Date=%zz", good + "&X-Amz-Expires=1"}) {
            assertThat(urls.verify(target, HOST)).as(target).isInstanceOf(Login.Refused.class);
        }
    }

    private String refusal(String target, String host) {
        return urls.verify(target, host).fold(accepted -> "accepted", reason -> reason);
    }
}
