package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What anybody can make the sign-in remember is bounded. */
class WaitingSessionsTests {
    private static final HttpClient STRANGER = HttpClient.newHttpClient();

    @AutoClose
    private final SignIn signIn = AikosSignIn.start();

    private final WaitingSessions sessions = signIn.bean(WaitingSessions.class);
    private final ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());

    @BeforeEach
    void nobodyWaitsYet() {
        assertThat(sessions.count()).isZero();
    }

    @Test
    void oldestWaitingBrowserMakesRoomAndNobodyWhoSignedInDoes() throws Exception {
        ScriptedSignIn oldest = new ScriptedSignIn(signIn.issuer());
        oldest.get("/login?lang=ja");
        browser.signIn("demo-barista", "a password");

        for (int n = 0; n < WaitingSessions.MOST; n++) {
            askWithoutCookie("/login");
        }

        assertThat(sessions.count()).isEqualTo(WaitingSessions.MOST);
        assertThat(oldest.get("/login").body()).contains("<html lang=\"en\">");
        assertThat(ScriptedSignIn.code(browser.authorize(AikosSignIn.REDIRECT))).isNotEmpty();
        assertThat(new ScriptedSignIn(signIn.issuer()).accessToken("demo-barista", "a password", AikosSignIn.REDIRECT))
                .isNotEmpty();
    }

    @Test
    void whoeverSignsInWaitsNoMore() throws Exception {
        browser.authorize(AikosSignIn.REDIRECT);
        assertThat(sessions.count()).isEqualTo(1);

        browser.signIn("demo-barista", "a password");

        assertThat(sessions.count()).isZero();
    }

    @Test
    void nothingIsKeptOfALongQueryOrOfAnotherPage() throws Exception {
        browser.authorize(AikosSignIn.REDIRECT, Map.of("more", "x".repeat(WaitingSessions.LONGEST_QUERY)));
        askWithoutCookie("/elsewhere?more=" + "x".repeat(100));

        assertThat(sessions.count()).isZero();
    }

    @Test
    void waitingSessionEndsSoonerThanOneThatIsSignedIn() {
        MockServletContext server = new MockServletContext();
        server.setSessionTimeout(30);
        MockHttpSession session = new MockHttpSession(server);

        sessions.sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);

        sessions.attributeAdded(new HttpSessionBindingEvent(
                session, HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "signed in"));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(1_800);
    }

    private void askWithoutCookie(String path) throws Exception {
        URI uri = URI.create(signIn.issuer() + path);
        STRANGER.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
