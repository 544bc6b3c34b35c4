package dev.serverlesspresso.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StaffClientTests {
    /** docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html and API_RefreshTokenRotationType.html. */
    @Test
    void userPoolCanBeConfiguredSo() {
        assertThat(StaffClient.TOKENS_LIVE).isBetween(Duration.ofMinutes(5), Duration.ofDays(1));
        assertThat(StaffClient.SESSION_LIVES).isBetween(Duration.ofHours(1), Duration.ofDays(3_650));
        assertThat(StaffClient.SESSION_LIVES).isGreaterThan(StaffClient.TOKENS_LIVE);
        assertThat(StaffClient.RENEWED_TOKEN_IS_GOOD_FOR).isBetween(Duration.ZERO, Duration.ofSeconds(60));
    }

    @Test
    void eachScreenOfTheStaffHasItsAddresses() {
        String origin = "https://d111.cloudfront.net";

        assertThat(StaffClient.redirectUris(origin))
                .containsExactly(
                        "https://d111.cloudfront.net/barista/signed-in",
                        "https://d111.cloudfront.net/display/signed-in");
        assertThat(StaffClient.signOutUris(origin))
                .containsExactly("https://d111.cloudfront.net/barista/", "https://d111.cloudfront.net/display/");
    }
}
