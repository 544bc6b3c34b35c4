package dev.serverlesspresso.local.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The one page that people see of the OpenID provider, in English or Japanese. */
@RestController
class LoginPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #faf6f0; --ink: #1e1512; --crema: #9a4a12; --line: #d9cdbf; --trouble: #a3231d; }
            @media (prefers-color-scheme: dark) {
              :root { --ground: #1e1512; --ink: #faf6f0; --crema: #e9a368; --line: #54433a; --trouble: #ff9c8f; }
            }
            * { box-sizing: border-box; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground);
              color: var(--ink); font: 1.125rem/1.5 system-ui, "Hiragino Sans", "Yu Gothic", "Noto Sans JP", sans-serif; }
            main { width: min(24rem, 100% - 2rem); }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1.5rem; }
            label { display: block; margin-bottom: 1rem; }
            input { display: block; width: 100%; min-height: 3rem; margin-top: .25rem; padding: 0 .75rem; font: inherit;
              color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .5rem; }
            button { width: 100%; min-height: 3rem; margin-top: .5rem; font: inherit; font-weight: 600; border: 0;
              border-radius: .5rem; background: var(--crema); color: var(--ground); cursor: pointer; }
            :focus-visible { outline: 3px solid var(--crema); outline-offset: 2px; }
            [role=alert] { color: var(--trouble); margin: 0 0 1rem; }
            """;

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            %s
            <form method="post" action="/login">
            <input type="hidden" name="%s" value="%s">
            <label>%s<input name="username" autocomplete="username" autocapitalize="none" required autofocus></label>
            <label>%s<input name="password" type="password" autocomplete="current-password" required></label>
            <button type="submit">%s</button>
            </form>
            </main>
            </body>
            </html>
            """;

    private record Words(
            String language, String title, String wrong, String tooSoon, String user, String password, String submit) {}

    private static final Words ENGLISH = new Words(
            "en",
            "Sign in to the counter",
            "That name and password do not go together. Please try again.",
            "Too many attempts. Please try again in %d s.",
            "User name",
            "Password",
            "Sign in");
    private static final Words JAPANESE = new Words(
            "ja",
            "カウンターにサインイン",
            "ユーザー名かパスワードが違います。もう一度お試しください。",
            "試行回数が多すぎます。%d秒後にもう一度お試しください。",
            "ユーザー名",
            "パスワード",
            "サインイン");

    /** The page has one style and one form; what the form leads to is the page of a screen. */
    static String contentPolicy(List<URI> origins) {
        String targets = origins.stream().map(URI::toString).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; form-action 'self' " + targets
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(
            Locale locale,
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable Integer wait) {
        Words words = "ja".equals(locale.getLanguage()) ? JAPANESE : ENGLISH;
        String trouble = error == null ? "" : words.wrong();
        trouble = wait == null ? trouble : words.tooSoon().formatted(wait);
        String alert = trouble.isEmpty() ? "" : "<p role=\"alert\">" + trouble + "</p>";
        return PAGE.formatted(
                words.language(),
                words.title(),
                STYLE,
                words.title(),
                alert,
                HtmlUtils.htmlEscape(csrf.getParameterName()),
                HtmlUtils.htmlEscape(csrf.getToken()),
                words.user(),
                words.password(),
                words.submit());
    }
}
