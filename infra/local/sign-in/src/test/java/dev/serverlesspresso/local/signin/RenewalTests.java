package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.serverlesspresso.signin.StaffClient;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session that renews itself, as it does at Cognito: by a refresh token, without a secret and without a page. */
class RenewalTests {
    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    private final ScriptedSignIn screen = new ScriptedSignIn(SIGN_IN.issuer());

    @Test
    void refreshTokenGivesTheNextTokensWithoutAPage() throws Exception {
        JsonNode first = screen.tokens("demo-barista", "a password", AikosSignIn.REDIRECT);
        screen.forgetCookies();

        JsonNode next = json(screen.renew(refreshToken(first)), 200);

        SignedJWT before = SignedJWT.parse(first.path("access_token").asString());
        SignedJWT after = SignedJWT.parse(next.path("access_token").asString());
        assertThat(after.getJWTClaimsSet().getSubject())
                .isEqualTo(before.getJWTClaimsSet().getSubject());
        for (String claim : new String[] {"cognito:groups", "token_use", "client_id", "username", "name"}) {
            assertThat(after.getJWTClaimsSet().getClaim(claim))
                    .as(claim)
                    .isNotNull()
                    .isEqualTo(before.getJWTClaimsSet().getClaim(claim));
        }
        assertThat(next.path("id_token").asString()).isNotEmpty();
        assertThat(refreshToken(next)).isNotEmpty().isNotEqualTo(refreshToken(first));
        json(screen.renew(refreshToken(next)), 200);
    }

    @Test
    void renewalWhoseAnswerWasLostIsRepeated() throws Exception {
        String first = refreshToken(screen.tokens("demo-barista", "a password", AikosSignIn.REDIRECT));
        json(screen.renew(first), 200);

        JsonNode again = json(screen.renew(first), 200);

        json(screen.renew(refreshToken(again)), 200);
    }

    @Test
    void sessionThatWasEndedRenewsNothing() throws Exception {
        String first = refreshToken(screen.tokens("demo-barista", "a password", AikosSignIn.REDIRECT));
        String second = refreshToken(json(screen.renew(first), 200));

        assertThat(screen.revoke(second).statusCode()).isEqualTo(200);

        for (String token : new String[] {second, first}) {
            assertThat(json(screen.renew(token), 400).path("error").asString()).isEqualTo("invalid_grant");
        }
    }

    /** As at Cognito, whose sign-out clears the cookie alone: a screen revokes its own refresh token. */
    @Test
    void signOutOfTheBrowserLeavesTokensToWhoeverHasThem() throws Exception {
        String token = refreshToken(screen.tokens("demo-barista", "a password", AikosSignIn.REDIRECT));

        screen.signOut("http://localhost:8080/barista/");

        json(screen.renew(token), 200);
    }

    @Test
    void endingOneSessionLeavesThoseOfOtherTabs() throws Exception {
        String first = refreshToken(screen.tokens("demo-barista", "a password", AikosSignIn.REDIRECT));
        String otherTab = refreshToken(json(
                screen.token(
                        ScriptedSignIn.code(screen.authorize(AikosSignIn.REDIRECT)),
                        ScriptedSignIn.VERIFIER,
                        AikosSignIn.REDIRECT),
                200));

        screen.revoke(first);

        json(screen.renew(first), 400);
        json(screen.renew(otherTab), 200);
    }

    @Test
    void renewalDoesNotMakeASessionLonger() throws Exception {
        String first = refreshToken(screen.tokens("demo-barista", "a password", AikosSignIn.REDIRECT));
        OAuth2RefreshToken atFirst = inUse(first);

        String next = refreshToken(json(screen.renew(first), 200));

        assertThat(atFirst.getExpiresAt())
                .isEqualTo(Objects.requireNonNull(atFirst.getIssuedAt()).plus(StaffClient.SESSION_LIVES));
        assertThat(inUse(next).getExpiresAt()).isEqualTo(atFirst.getExpiresAt());
    }

    private static OAuth2RefreshToken inUse(String token) {
        OAuth2Authorization session = Objects.requireNonNull(
                SIGN_IN.bean(StaffSessions.class).findByToken(token, OAuth2TokenType.REFRESH_TOKEN));
        return Objects.requireNonNull(session.getRefreshToken()).getToken();
    }

    @Test
    void textThatIsNoRefreshTokenIsRefused() throws Exception {
        assertThat(json(screen.renew("x"), 400).path("error").asString()).isEqualTo("invalid_grant");
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asString("");
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
