package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signing out by the client and a registered address, whoever is signed in by now, as at a user pool of Amazon Cognito:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html.
 */
class SignOutTests {
    private static final String SCREEN = "http://localhost:8080/barista/";
    private static final String CLIENT = "client_id=" + SignInSettings.CLIENT_ID;
    private static final String TO_SCREEN = "logout_uri=http%3A%2F%2Flocalhost%3A8080%2Fbarista%2F";

    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    private final ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());

    @BeforeEach
    void demoBaristaIsSignedIn() throws Exception {
        browser.signIn("demo-barista", "a password");
    }

    @Test
    void browserIsLedToTheScreenAndItsSessionEndsForCopiesOfItsCookie() throws Exception {
        ScriptedSignIn copy = browser.withTheSameCookies();
        assertThat(ScriptedSignIn.code(copy.authorize(AikosSignIn.REDIRECT))).isNotEmpty();

        assertThat(location(browser.signOut(SCREEN))).isEqualTo(SCREEN);

        for (ScriptedSignIn one : List.of(browser, copy)) {
            assertIsAskedToSignIn(one);
        }
    }

    @Test
    void whoeverSignedInLaterIsSignedOutAsWell() throws Exception {
        SIGN_IN.add(new StaffMember("demo-display", "a password", "Wall", List.of("demo:display")));
        browser.signIn("demo-display", "a password");

        assertThat(location(browser.signOut(SCREEN))).isEqualTo(SCREEN);

        assertIsAskedToSignIn(browser);
    }

    @Test
    void whoeverHasSignedOutAlreadyIsLedToTheScreen() throws Exception {
        browser.forgetCookies();

        assertThat(location(browser.signOut(SCREEN))).isEqualTo(SCREEN);
    }

    /** Those of OpenID Connect, for example. Cognito looks at none beside the two. */
    @Test
    void otherParametersMeanNothing() throws Exception {
        HttpResponse<String> answer =
                browser.get("/logout?id_token_hint=nonsense&state=x&redirect_uri=http://evil.example/"
                        + "&post_logout_redirect_uri=http://evil.example/&" + CLIENT + "&" + TO_SCREEN);

        assertThat(location(answer)).isEqualTo(SCREEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/",
                "//evil.example/",
                "http://localhost:8080/barista",
                "http://localhost:8080/barista/?x=1",
                "http://localhost:8080/barista/signed-in",
                "http://localhost:9999/barista/",
                ""
            })
    void noOtherAddressIsLedTo(String address) throws Exception {
        assertIsRefused(browser.signOut(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                CLIENT,
                TO_SCREEN,
                "client_id=nobody&" + TO_SCREEN,
                CLIENT + "&" + CLIENT + "&" + TO_SCREEN,
                CLIENT + "&" + TO_SCREEN + "&" + TO_SCREEN,
                CLIENT + "&redirect_uri=http%3A%2F%2Fevil.example%2F&response_type=code",
                CLIENT + "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fbarista%2F"
            })
    void knownClientAndOneOfItsAddressesAreNeeded(String parameters) throws Exception {
        assertIsRefused(browser.get("/logout?" + parameters));
    }

    @Test
    void signOutIsALink() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SIGN_IN.issuer() + "/logout?" + CLIENT + "&" + TO_SCREEN))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void browserIsLedToTheFormByTheParametersOfASignIn() throws Exception {
        String signIn = CLIENT + "&redirect_uri=" + URLEncoder.encode(AikosSignIn.REDIRECT, StandardCharsets.UTF_8)
                + "&response_type=code&scope=openid+profile&state=x";

        HttpResponse<String> answer = browser.get("/logout?" + signIn);

        assertThat(location(answer)).endsWith("/oauth2/authorize?" + signIn);
        assertIsAskedToSignIn(browser);
    }

    private void assertIsRefused(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(ScriptedSignIn.code(browser.authorize(AikosSignIn.REDIRECT))).isNotEmpty();
    }

    private static void assertIsAskedToSignIn(ScriptedSignIn one) throws Exception {
        assertThat(location(one.authorize(AikosSignIn.REDIRECT))).contains("/login?asked=");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }
}
