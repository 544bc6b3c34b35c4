package dev.serverlesspresso.signin;

import java.time.Duration;
import java.util.List;

/**
 * The client that the staff's screens are to whoever signs them in: a user pool of Cognito on AWS, a provider of our own on one machine. Both
 * are configured from here, so that neither allows what the other refuses.
 */
public final class StaffClient {
    /** What a screen asks for. {@code profile} gives it the name. */
    public static final List<String> SCOPES = List.of("openid", "profile");

    /** For access and identity tokens. */
    public static final Duration TOKENS_LIVE = Duration.ofHours(1);

    /** A day at the counter, from the sign-in on: what is renewed ends with what it renews. */
    public static final Duration SESSION_LIVES = Duration.ofHours(12);

    /** For how long a refresh token that was renewed is good, as the answer may have been lost; Cognito allows a minute at most. */
    public static final Duration RENEWED_TOKEN_IS_GOOD_FOR = Duration.ofSeconds(60);

    private static final List<String> SCREENS = List.of("barista", "display");

    private StaffClient() {}

    /**
     * Where a sign-in may lead back to.
     *
     * @param origin of the screens, without a slash at its end; the CDK may put in what it knows only when it deploys
     */
    public static List<String> redirectUris(String origin) {
        return screens(origin, "signed-in");
    }

    /** Where a sign-out may lead back to. */
    public static List<String> signOutUris(String origin) {
        return screens(origin, "");
    }

    private static List<String> screens(String origin, String page) {
        return SCREENS.stream()
                .map(screen -> origin + "/" + screen + "/" + page)
                .toList();
    }
}
