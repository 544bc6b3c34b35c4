package dev.serverlesspresso.kit.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.access.Caller;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTokensTests {

    private static final String ISSUER = "ours";

    private final CallerTokens tokens = new CallerTokens(new AccessSettings.Tokens(
            ISSUER, "us", URI.create("http://localhost:1"), "room", "seat", List.of("screen", "tool")));

    @Test
    void groupsBecomeRolesInTheirTenants() {
        Jwt token = token(
                Map.of("sub", "s-1", "username", "Aiko", "cognito:groups", List.of("red:host", "blue:guest", "x")));

        assertThat(CallerTokens.member(token).caller()).isInstanceOfSatisfying(Caller.Member.class, member -> {
            assertThat(member.name()).isEqualTo("Aiko");
            assertThat(member.holds("host", "red")).isTrue();
            assertThat(member.holds("guest", "red")).isFalse();
            assertThat(member.holds("host", "blue")).isFalse();
            assertThat(member.belongsTo("blue")).isTrue();
            assertThat(member.belongsTo("x")).isFalse();
        });
    }

    /** A user pool without the function that adds names, or a person without one. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Aiko Tanaka, aiko.tanaka, Aiko Tanaka",
                "-, aiko.tanaka, aiko.tanaka",
                "'', aiko.tanaka, aiko.tanaka"
            })
    void nameIsTheLogInWhereTheTokenHasNone(@Nullable String name, String username, String known) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "s-1", "username", username));
        if (name != null) {
            claims.put("name", name);
        }

        assertThat(CallerTokens.member(token(claims)).caller())
                .isInstanceOfSatisfying(
                        Caller.Member.class, member -> assertThat(member.name()).isEqualTo(known));
    }

    @Test
    void roleOfNoTenantIsHeldEverywhereAndGivesNothingInOne() {
        Caller of = CallerTokens.member(token(
                        Map.of("sub", "s-1", "username", "Aiko", "cognito:groups", List.of("*:owner", "red:host"))))
                .caller();

        assertThat(of.holdsEverywhere("owner")).isTrue();
        assertThat(of.holdsEverywhere("host")).isFalse();
        assertThat(of.holds("owner", "red")).isFalse();
        assertThat(new Caller.Device("d-1", "*", "owner").holdsEverywhere("owner"))
                .isFalse();
        assertThat(new Caller.Guest("g-1", "*", "owner").holdsEverywhere("owner"))
                .isFalse();
    }

    @Test
    void roleMakesADeviceOfItsTenantAndASubjectAGuest() {
        Caller device = tokens.deviceOrGuest(token(Map.of("sub", "d-1", "room", "red", "role", "screen")))
                .caller();
        Caller guest = tokens.deviceOrGuest(token(Map.of("sub", "g-1", "room", "red", "seat", "12")))
                .caller();

        assertThat(device).isEqualTo(new Caller.Device("d-1", "red", "screen"));
        assertThat(device.holds("screen", "red")).isTrue();
        assertThat(device.holds("screen", "blue")).isFalse();
        assertThat(device.holds("host", "red")).isFalse();
        assertThat(guest).isEqualTo(new Caller.Guest("g-1", "red", "12"));
        assertThat(guest.holds("screen", "red")).isFalse();
        assertThat(guest.belongsTo("blue")).isFalse();
    }

    @Test
    void tokenGoesWithItsCallerAndIsNotShown() {
        CallerAuthentication authentication =
                tokens.deviceOrGuest(token(Map.of("sub", "d-1", "room", "red", "role", "screen")));

        assertThat(authentication.token().value()).isEqualTo("the-token");
        assertThat(authentication.toString() + authentication.token()).doesNotContain("the-token");
    }

    @ParameterizedTest
    @CsvSource({"ours, us, 600, true", "somebody, us, 600, false", "ours, somebody, 600, false", "ours, us, -600, false"
    })
    void ownTokenNeedsIssuerAudienceAndTime(String issuer, String audience, long seconds, boolean good) {
        Jwt token = token(Map.of("iss", issuer, "aud", List.of(audience)), seconds);

        assertThat(tokens.deviceOrGuestRules().validate(token).hasErrors()).isNotEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"seat, 12, true", "role, screen, true", "role, tool, true", "role, host, false", "role, '', false"})
    void ownTokensGiveTheRoleOfDevicesOrNone(String claim, String value, boolean good) {
        Jwt token = token(Map.of("iss", ISSUER, "aud", List.of("us"), claim, value));

        assertThat(tokens.deviceOrGuestRules().validate(token).hasErrors()).isNotEqualTo(good);
    }

    private static Jwt token(Map<String, Object> claims) {
        return token(claims, 600);
    }

    private static Jwt token(Map<String, Object> claims, long secondsFromNow) {
        return Jwt.withTokenValue("the-token")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .expiresAt(Instant.now().plusSeconds(secondsFromNow))
                .build();
    }
}
