package dev.serverlesspresso.kit.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenRulesTests {

    private static final String ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_a";

    /** As in .../cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html: no aud. */
    private final Map<String, Object> cognito = Map.of(
            "iss",
            ISSUER,
            "token_use",
            "access",
            "client_id",
            "screens",
            "exp",
            Instant.now().plusSeconds(60));

    @Test
    void accessTokenOfCognitoAndOneWithAnAudienceAreGood() {
        assertThat(isGood(cognito)).isTrue();
        assertThat(isGood(without(with(cognito, "aud", List.of("screens")), "client_id")))
                .isTrue();
    }

    @Test
    void tokenOfAnotherClientIsRefused() {
        assertThat(isGood(with(cognito, "client_id", "another"))).isFalse();
        assertThat(isGood(with(with(cognito, "client_id", "another"), "aud", List.of("screens"))))
                .isFalse();
        assertThat(isGood(without(cognito, "client_id"))).isFalse();
        assertThat(isGood(without(with(cognito, "aud", List.of("another")), "client_id")))
                .isFalse();
    }

    @Test
    void tokenWithoutAnEndOrPastItIsRefused() {
        assertThat(isGood(without(cognito, "exp"))).isFalse();
        assertThat(isGood(with(cognito, "exp", Instant.now().minusSeconds(300))))
                .isFalse();
    }

    @Test
    void identityTokenAndTokenOfAnotherIssuerAreRefused() {
        assertThat(isGood(with(cognito, "token_use", "id"))).isFalse();
        assertThat(isGood(with(cognito, "iss", "https://evil.example"))).isFalse();
        assertThat(isGood(without(cognito, "iss"))).isFalse();
    }

    @Test
    void tokenOfAServiceNeedsItsAudienceAndAnEnd() {
        Map<String, Object> good = Map.of(
                "iss", "service", "aud", List.of("us"), "exp", Instant.now().plusSeconds(60));

        assertThat(isForUs(good)).isTrue();
        assertThat(isForUs(with(good, "aud", List.of("them")))).isFalse();
        assertThat(isForUs(without(good, "aud"))).isFalse();
        assertThat(isForUs(without(good, "exp"))).isFalse();
        assertThat(isForUs(with(good, "iss", "another"))).isFalse();
    }

    private static boolean isGood(Map<String, Object> claims) {
        return !TokenRules.accessTokenOf(ISSUER, "screens")
                .validate(token(claims))
                .hasErrors();
    }

    private static boolean isForUs(Map<String, Object> claims) {
        return !TokenRules.tokenFor("service", "us").validate(token(claims)).hasErrors();
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> claims, String name) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.remove(name);
        return changed;
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .claim("sub", "s")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
