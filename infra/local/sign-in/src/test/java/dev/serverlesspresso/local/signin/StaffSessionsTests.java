package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.signin.StaffClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class StaffSessionsTests {
    private Instant now = Instant.now();
    private final StaffSessions sessions = new StaffSessions(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void tokenThatWasRenewedIsGoodForAMinuteMore() {
        sessions.save(session("one"));
        sessions.save(session("two"));

        now = now.plus(StaffClient.RENEWED_TOKEN_IS_GOOD_FOR).minusMillis(1);

        assertThat(sessions.findByToken("one", OAuth2TokenType.REFRESH_TOKEN)).isNotNull();
        assertThat(sessions.findByToken("two", OAuth2TokenType.REFRESH_TOKEN)).isNotNull();
    }

    @Test
    void tokenThatComesAgainLaterIsGoodForNothingAndTheSessionGoesOn() {
        sessions.save(session("one"));
        sessions.save(session("two"));

        now = now.plus(StaffClient.RENEWED_TOKEN_IS_GOOD_FOR);

        assertThat(sessions.findByToken("one", OAuth2TokenType.REFRESH_TOKEN)).isNull();
        assertThat(sessions.findByToken("two", OAuth2TokenType.REFRESH_TOKEN)).isNotNull();
    }

    @Test
    void neitherIsGoodOnceTheSessionHasEnded() {
        sessions.save(session("one"));
        sessions.save(session("two"));

        sessions.remove(session("two"));

        assertThat(sessions.findByToken("one", OAuth2TokenType.REFRESH_TOKEN)).isNull();
        assertThat(sessions.findByToken("two", OAuth2TokenType.REFRESH_TOKEN)).isNull();
    }

    private static OAuth2Authorization session(String refreshToken) {
        RegisteredClient client = RegisteredClient.withId("client")
                .clientId("client")
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build();
        Instant issued = Instant.now();
        return OAuth2Authorization.withRegisteredClient(client)
                .id("session")
                .principalName("aiko")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .refreshToken(new OAuth2RefreshToken(refreshToken, issued, issued.plus(Duration.ofDays(1))))
                .build();
    }
}
