package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads where the port has nothing to show, and what a program reads. */
class ErrorPageTests {
    private static final Map<String, String> TOO_LONG = Map.of("more", "x".repeat(AskedByScreen.LONGEST_QUERY));

    /** What Chromium sends when somebody follows a link. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    private final ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());

    @ParameterizedTest
    @CsvSource({
        "/nope, 404, There is nothing at this address.",
        "/error, 404, There is nothing at this address.",
        "/oauth2/authorize, 400, This link does not work.",
        "/oauth2/authorize?client_id=nobody&response_type=code, 400, This link does not work.",
        "/logout, 400, This link does not work.",
        "/connect/logout, 404, There is nothing at this address.",
    })
    void personIsToldInOneSentenceAndLedToTheScreens(String path, int status, String sentence) throws Exception {
        browser.signIn("demo-barista", "a password");

        HttpResponse<String> answer = browser.get(path, BROWSER);

        assertPage(answer, status, sentence);
        assertThat(browser.get(path, "application/json").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(browser.get(path, "*/*").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void tooLongALinkIsToldOfWithoutASession() throws Exception {
        assertPage(browser.authorize(AikosSignIn.REDIRECT, TOO_LONG), 414, "The link that led here is too long.");
    }

    @Test
    void pageSpeaksTheLanguageOfTheForm() throws Exception {
        browser.get("/login?lang=ja");

        assertThat(browser.authorize(AikosSignIn.REDIRECT, TOO_LONG).body())
                .contains("<html lang=\"ja\">", "リンクが長すぎます。", "はじめのページへ");
    }

    /** The screens' files stand on the class path of the run, and are served by the screens' own port. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html"})
    void noFilesAreServed(String path) throws Exception {
        assertThat(ErrorPageTests.class.getResource("/META-INF/resources/index.html"))
                .isNotNull();
        browser.signIn("demo-barista", "a password");

        assertThat(browser.get(path, BROWSER).statusCode()).isEqualTo(404);
        assertThat(browser.get(path, "*/*").statusCode()).isEqualTo(404);
    }

    private static void assertPage(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .matches("default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http://localhost:8080; "
                        + "frame-ancestors 'none'; base-uri 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.body())
                .contains("<html lang=\"en\">", sentence, "<a href=\"http://localhost:8080/\">To the start page</a>")
                .doesNotContain("nobody", "xxx");
    }
}
