package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenID Connect and OAuth want answered, beyond a sign-in that goes well. */
class ProtocolTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    private final ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());

    /** By the same names as the document of a user pool, which has each at /oauth2 and the last at /logout of its domain. */
    @Test
    void discoveryNamesWhatAUserPoolsDoes() throws Exception {
        JsonNode document = json(browser.get("/.well-known/openid-configuration", "application/json"));

        for (Map.Entry<String, String> named : Map.of(
                        "authorization_endpoint", "/oauth2/authorize",
                        "token_endpoint", "/oauth2/token",
                        "revocation_endpoint", "/oauth2/revoke",
                        "end_session_endpoint", "/logout")
                .entrySet()) {
            assertThat(document.path(named.getKey()).asString()).isEqualTo(SIGN_IN.issuer() + named.getValue());
        }
    }

    /** A user pool passes on what it does not know. What the form says by it, nobody relies on. */
    @Test
    void parametersOfTheScreensAreNoPartOfTheProtocol() throws Exception {
        browser.signIn("demo-barista", "a password");

        HttpResponse<String> answer = browser.authorize(
                AikosSignIn.REDIRECT, Map.of("lang", "ja", "shop", "demo", "turned_away", "x", "unknown", "1"));

        assertThat(location(answer)).startsWith(AikosSignIn.REDIRECT + "?code=").doesNotContain("shop", "unknown");
    }

    /** OpenID Connect Core 1.0, 3.1.2.6, whether or not an id token is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"openid profile", "openid", "profile"})
    void whoeverMayNotBeAskedIsToldThatSignInIsRequired(String scope) throws Exception {
        String location = location(browser.authorize(AikosSignIn.REDIRECT, Map.of("prompt", "none", "scope", scope)));

        assertThat(location)
                .startsWith(AikosSignIn.REDIRECT + "?")
                .contains("error=login_required", "state=some-state");
    }

    @Test
    void whoeverIsSignedInNeedNotBeAsked() throws Exception {
        browser.signIn("demo-barista", "a password");

        assertThat(ScriptedSignIn.code(browser.authorize(AikosSignIn.REDIRECT, Map.of("prompt", "none"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&username=demo-barista&password=x, 400, unsupported_grant_type",
        "grant_type=client_credentials, 400, unsupported_grant_type",
        "grant_type=refresh_token&refresh_token=x&client_id=nobody, 401, invalid_client",
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=x, 400, unsupported_grant_type",
        "grant_type=nonsense, 400, unsupported_grant_type",
        "grant_type=, 400, unsupported_grant_type",
        "code=x, 400, invalid_request",
        "grant_type=authorization_code&grant_type=password, 400, invalid_request",
        "grant_type=authorization_code&code=x, 401, invalid_client",
        "grant_type=authorization_code&code=x&client_id=nobody&code_verifier=x, 401, invalid_client",
    })
    void tokenEndpointSaysWhatIsWrong(String form, int status, String error) throws Exception {
        for (String accepted : new String[] {"application/json", "text/html", "*/*"}) {
            for (String client : new String[] {"", "&client_id=" + SignInSettings.CLIENT_ID}) {
                String whole = form.contains("client_id") ? form : form + client;
                HttpResponse<String> answer = post("/oauth2/token", whole, accepted);

                assertThat(answer.statusCode()).as(whole).isEqualTo(status);
                assertThat(json(answer).path("error").asString("")).as(whole).isEqualTo(error);
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/introspect", "/oauth2/revoke", "/oauth2/par", "/userinfo"})
    void noOtherEndpointOfTheProtocolRefusesWithoutABody(String path) throws Exception {
        HttpResponse<String> answer = post(path, "token=x", "application/json");

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(json(answer).path("error").asString("")).isNotEmpty();
    }

    @Test
    void addressOfErrorsIsNoPage() throws Exception {
        browser.signIn("demo-barista", "a password");

        for (String path : new String[] {"/error", "/elsewhere", "/"}) {
            HttpResponse<String> answer = browser.get(path, "*/*");

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(answer).path("status").asInt(0)).as(path).isEqualTo(404);
        }
    }

    @Test
    void queryThatCannotBeKeptOverTheFormIsRefused() throws Exception {
        int longest = AskedByScreen.LONGEST_QUERY;
        int usual = query(browser.authorize(AikosSignIn.REDIRECT, Map.of("more", ""))
                        .request())
                .length();

        HttpResponse<String> longer =
                browser.authorize(AikosSignIn.REDIRECT, Map.of("more", "x".repeat(longest - usual + 1)));
        assertThat(longer.statusCode()).isEqualTo(414);
        assertThat(json(browser.get("/oauth2/authorize?" + query(longer.request()), "application/json"))
                        .path("detail")
                        .asString(""))
                .contains("2048");
    }

    /** In the form's address every % of the query has three characters. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "%"})
    void longestQueryIsKeptOverTheForm(String letter) throws Exception {
        int usual = query(browser.authorize(AikosSignIn.REDIRECT, Map.of("more", ""))
                        .request())
                .length();
        int written = URLEncoder.encode(letter, StandardCharsets.UTF_8).length();
        String more = letter.repeat((AskedByScreen.LONGEST_QUERY - usual) / written);

        HttpResponse<String> asked = browser.authorize(AikosSignIn.REDIRECT, Map.of("more", more));

        ScriptedSignIn.Form form = browser.openForm(location(asked));
        assertThat(location(browser.fillIn(form, "demo-barista", "a password")))
                .endsWith("/oauth2/authorize?" + query(asked.request()));
    }

    private static String query(HttpRequest request) {
        return request.uri().getRawQuery();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, String form, String accepted)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(SIGN_IN.issuer() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", accepted)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
