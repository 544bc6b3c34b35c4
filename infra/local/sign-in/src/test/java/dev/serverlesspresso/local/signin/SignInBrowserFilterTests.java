package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What keeps others out of the sign-in. */
class SignInBrowserFilterTests {
    private static final String PASSWORD = "a password";
    private static final String REDIRECT = "http://127.0.0.1:8080/barista/signed-in";

    private static SignIn signIn;

    @BeforeAll
    static void start() {
        signIn = SignIn.start(new SignInSettings(
                "127.0.0.1",
                0,
                null,
                List.of(URI.create("http://localhost:8080"), URI.create("http://127.0.0.1:8080")),
                List.of(
                        new StaffMember("demo-barista", PASSWORD, "Aiko", List.of("demo:barista")),
                        new StaffMember("demo-manager", PASSWORD, "Mika", List.of("demo:manager"))),
                null));
    }

    @AfterAll
    static void stop() {
        signIn.close();
    }

    @Test
    void passwordsAreHeldAsHashes() {
        String held = signIn.bean(PasswordSignIn.class)
                .staff()
                .loadUserByUsername("demo-barista")
                .getPassword();

        assertThat(held).startsWith("$2").doesNotContain(PASSWORD);
        assertThat(new BCryptPasswordEncoder().matches(PASSWORD, held)).isTrue();
    }

    @Test
    void unknownAndLockedAccountsLookAlike() throws Exception {
        String nobody = "nobody-" + UUID.randomUUID();
        for (String account : List.of("demo-manager", nobody)) {
            assertThat(IntStream.range(0, 20).mapToObj(n -> wrong(account)).takeWhile("/login?error"::equals))
                    .hasSizeBetween(5, 19);
            assertThat(wrong(account)).startsWith("/login?wait=");
        }
    }

    @Test
    void passwordOfAnyLengthIsAnsweredAsAWrongOne() throws Exception {
        String account = "long-" + UUID.randomUUID();

        assertThat(location(new ScriptedSignIn(signIn.issuer()).signIn(account, "é".repeat(500))))
                .endsWith("/login?error");
    }

    @Test
    void cookiesAreForThisPortsRequestsAlone() throws Exception {
        String form = answer("GET /login?lang=ja", "", "");
        String name = answer("POST /login", "Content-Type: application/x-www-form-urlencoded\r\n", "username=aiko");

        assertThat(form).contains("Set-Cookie: STAFF_SIGN_IN_FORM=", "Set-Cookie: STAFF_SIGN_IN_LANGUAGE=");
        assertThat(name).contains("Set-Cookie: STAFF_SIGN_IN_NAME=");
        assertThat((form + name).lines().filter(line -> line.startsWith("Set-Cookie: ")))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.contains("; HttpOnly"))
                .allMatch(line -> line.contains("; SameSite=Lax"));
        assertThat(answer("GET /elsewhere", "Accept: text/html\r\n", "")).containsPattern("Location: [^\r]*/login\r");
    }

    @Test
    void sessionBeginsWithTheRightPasswordAndIsAnotherOneEachTime() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        browser.authorize(REDIRECT);
        browser.signIn("demo-barista", "not it");
        assertThat(browser.cookie("STAFF_SIGN_IN")).isEmpty();

        browser.signIn("demo-barista", PASSWORD);
        String first = browser.cookie("STAFF_SIGN_IN");
        browser.signIn("demo-barista", PASSWORD);

        assertThat(first).isNotEmpty();
        assertThat(browser.cookie("STAFF_SIGN_IN")).isNotEqualTo(first);
    }

    @Test
    void pageSaysWhatMayBeDoneWithIt() throws Exception {
        assertThat(answer("GET /login", "", ""))
                .containsPattern("Content-Security-Policy: default-src 'none'; style-src 'sha256-[^']+'; "
                        + "form-action 'self' http://localhost:8080 http://127.0.0.1:8080; "
                        + "frame-ancestors 'none'; base-uri 'none'\r")
                .contains(
                        "X-Content-Type-Options: nosniff\r",
                        "X-Frame-Options: DENY\r",
                        "Referrer-Policy: same-origin\r",
                        "Permissions-Policy: camera=(), geolocation=(), microphone=()\r",
                        "Cache-Control: no-cache, no-store");
    }

    /** RFC 8252 wants any port of 127.0.0.1 for native applications, and Spring takes them; the screens have one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9999/barista/signed-in",
                "http://127.0.0.1/barista/signed-in",
                "http://localhost:9999/barista/signed-in",
                "http://127.0.0.1:8080/barista/signed-in/",
                "http://127.0.0.1:8080/barista/signed-in?x=1",
                "http://127.0.0.1:8080/barista/signed-in/../../order",
                "http://127.0.0.1:8080/barista/*",
                "http://127.0.0.1:8080.evil.example/barista/signed-in",
                "https://127.0.0.1:8080/barista/signed-in",
                "http://[::1]:8080/barista/signed-in"
            })
    void otherRedirectAddressesAreRefused(String redirect) throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        browser.signIn("demo-barista", PASSWORD);

        assertThat(browser.authorize(redirect).statusCode()).isEqualTo(400);
        assertThat(ScriptedSignIn.code(browser.authorize(REDIRECT))).isNotEmpty();
    }

    @Test
    void signOutEndsTheSessionOfTheProvider() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        browser.signIn("demo-barista", PASSWORD);

        assertThat(location(browser.signOut("http://127.0.0.1:8080/barista/")))
                .isEqualTo("http://127.0.0.1:8080/barista/");
        assertThat(location(browser.authorize(REDIRECT))).contains("/login?asked=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost\r\nOrigin: http://evil.example",
                "Host: localhost\r\nOrigin: null",
                "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors"
            })
    void foreignNamesAndPagesAreRefused(String headers) throws Exception {
        for (String request : List.of(
                "GET /login",
                "GET /logout",
                "POST /login",
                "POST /oauth2/token",
                "OPTIONS /oauth2/token",
                "GET /oauth2/jwks")) {
            assertThat(raw(request + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n"))
                    .as(request)
                    .startsWith("HTTP/1.1 403 ")
                    .doesNotContain("Access-Control-Allow-Origin");
        }
    }

    @Test
    void whoeverIsRefusedReadsWhy() throws Exception {
        String foreign = "Origin: http://evil.example\r\n";

        assertThat(answer("GET /login", foreign + "Accept: text/html\r\n", ""))
                .startsWith("HTTP/1.1 403 ")
                .contains("Content-Security-Policy: default-src 'none'; ", "This is not allowed from where you come.");
        assertThat(answer("GET /login", foreign, ""))
                .startsWith("HTTP/1.1 403 ")
                .contains("Content-Type: application/problem+json", "pages of another Origin are not answered.");
    }

    @Test
    void screensMayCallTheTokenEndpointFromTheirOrigin() throws Exception {
        String preflight = String.join(
                "\r\n",
                "Origin: http://localhost:8080",
                "Access-Control-Request-Method: POST",
                "Sec-Fetch-Site: same-site",
                "");

        assertThat(answer("OPTIONS /oauth2/token", preflight, ""))
                .startsWith("HTTP/1.1 200 ")
                .contains("Access-Control-Allow-Origin: http://localhost:8080");
        assertThat(answer(
                        "GET /oauth2/authorize?client_id=x",
                        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n",
                        ""))
                .doesNotContain("HTTP/1.1 403 ");
    }

    @Test
    void halfARequestEnds() throws Exception {
        assertThat(raw("GET /login HTTP/1.1\r\nHost: loc")).doesNotContain("HTTP/1.1 200");
    }

    private static String wrong(String account) {
        try {
            HttpResponse<String> answer = new ScriptedSignIn(signIn.issuer()).signIn(account, "not it");
            return location(answer).replaceFirst("^http://[^/]+", "");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    private static String answer(String request, String headers, String body) throws IOException {
        return raw(request + " HTTP/1.1\r\nHost: localhost:" + signIn.port() + "\r\nConnection: close\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Everything that comes back until the connection is closed. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), signIn.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
