package dev.serverlesspresso.kit.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenRulesTests {

    private static final String ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_a";

    /** Of a user pool with the function that adds names; as in amazon-cognito-user-pools-using-the-access-token.html. */
    private final Map<String, Object> access = Map.ofEntries(
            Map.entry("sub", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"),
            Map.entry("cognito:groups", List.of("red:host")),
            Map.entry("iss", ISSUER),
            Map.entry("version", 2),
            Map.entry("client_id", "screens"),
            Map.entry("origin_jti", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"),
            Map.entry("event_id", "64f513be-32db-42b0-b78e-b02127b4f463"),
            Map.entry("token_use", "access"),
            Map.entry("scope", "openid profile"),
            Map.entry("auth_time", Instant.now()),
            Map.entry("exp", Instant.now().plusSeconds(60)),
            Map.entry("iat", Instant.now().minusSeconds(600)),
            Map.entry("jti", "bbbbbbbb-cccc-dddd-eeee-ffffffffffff"),
            Map.entry("username", "aiko.tanaka"),
            Map.entry("name", "Aiko Tanaka"));

    /** As in amazon-cognito-user-pools-using-the-id-token.html. */
    private final Map<String, Object> identity = Map.ofEntries(
            Map.entry("sub", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"),
            Map.entry("cognito:groups", List.of("red:host")),
            Map.entry("iss", ISSUER),
            Map.entry("cognito:username", "aiko.tanaka"),
            Map.entry("aud", List.of("screens")),
            Map.entry("token_use", "id"),
            Map.entry("exp", Instant.now().plusSeconds(60)),
            Map.entry("iat", Instant.now().minusSeconds(600)),
            Map.entry("name", "Aiko Tanaka"));

    @Test
    void accessTokenOfAUserPoolIsGoodWithAndWithoutAName() {
        assertThat(isGood(access)).isTrue();
        assertThat(isGood(without(access, "name"))).isTrue();
        assertThat(isGood(with(access, "aud", List.of("https://api.example")))).isTrue();
    }

    static List<Arguments> whatIsWrong() {
        return List.of(
                arguments("client_id", "another"),
                arguments("client_id", "screens-2"),
                arguments("client_id", ""),
                arguments("client_id", List.of("screens")),
                arguments("client_id", null),
                arguments("token_use", "id"),
                arguments("token_use", "refresh"),
                arguments("token_use", null),
                arguments("iss", "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_b"),
                arguments("iss", ISSUER + "/"),
                arguments("iss", null),
                arguments("exp", Instant.now().minusSeconds(300)),
                arguments("exp", null),
                arguments("nbf", Instant.now().plusSeconds(300)));
    }

    @ParameterizedTest
    @MethodSource("whatIsWrong")
    void oneClaimThatIsWrongOrMissingRefusesAnAccessToken(String claim, @Nullable Object value) {
        assertThat(isGood(value == null ? without(access, claim) : with(access, claim, value)))
                .isFalse();
    }

    /** Whoever has the audience of the screens is not yet a client of theirs. */
    @Test
    void audienceIsNoClient() {
        assertThat(isGood(with(without(access, "client_id"), "aud", List.of("screens"))))
                .isFalse();
        assertThat(isGood(with(with(access, "client_id", "another"), "aud", List.of("screens"))))
                .isFalse();
    }

    @Test
    void identityTokenIsRefused() {
        assertThat(isGood(identity)).isFalse();
        assertThat(isGood(with(identity, "client_id", "screens"))).isFalse();
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
                .claims(all -> all.putAll(claims))
                .build();
    }
}
