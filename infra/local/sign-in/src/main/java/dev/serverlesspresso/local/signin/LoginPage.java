package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The form that people see of the OpenID provider, in English or Japanese. */
@RestController
class LoginPage {
    private static final String FORM = """
            <p class="shop">%s</p>
            %s
            <form method="post" action="%s">
            <input type="hidden" name="%s" value="%s">
            <label>%s<input name="username" autocomplete="username" autocapitalize="none" value="%s" required %s></label>
            <label>%s<input name="password" type="password" autocomplete="current-password" required %s></label>
            <button type="submit">%s</button>
            </form>
            <nav><a href="%s" hreflang="%s" lang="%s">%s</a></nav>""";

    private record Words(
            String language,
            String title,
            String shop,
            String wrong,
            String turnedAway,
            String tooSoon,
            String again,
            String user,
            String password,
            String submit,
            String otherLanguage,
            String inOtherLanguage) {
        String waiting(int seconds) {
            return tooSoon.formatted(Math.max(1, Math.min(seconds, Attempts.LONGEST_WAIT.toSeconds())));
        }
    }

    private static final Words ENGLISH = new Words(
            "en",
            "Sign in to the counter",
            "Shop: %s",
            "That name and password do not go together. Please try again.",
            "%s cannot use this screen. Sign in as someone else.",
            "Too many attempts. Please try again in %d s.",
            "This form had become too old. Please enter the password once more.",
            "User name",
            "Password",
            "Sign in",
            "ja",
            "日本語");
    private static final Words JAPANESE = new Words(
            "ja",
            "カウンターにサインイン",
            "店舗：%s",
            "ユーザー名かパスワードが違います。もう一度お試しください。",
            "%s ではこの画面を使えません。別の人でサインインしてください。",
            "試行回数が多すぎます。%d秒後にもう一度お試しください。",
            "フォームが古くなっていました。パスワードをもう一度入力してください。",
            "ユーザー名",
            "パスワード",
            "サインイン",
            "en",
            "English");

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable Integer wait) {
        FormMemory memory = FormMemory.of(request, response, lang);
        AskedByScreen asked = AskedByScreen.ofForm(request);
        Words words = memory.language().equals("ja") ? JAPANESE : ENGLISH;
        String alert = wait != null ? words.waiting(wait) : alert(words, memory, error != null, again != null);
        boolean named = !memory.username().isEmpty();
        return PageFrame.html(
                words.language(),
                words.title(),
                FORM.formatted(
                        memory.shop().isEmpty() ? "" : words.shop().formatted(memory.shop()),
                        alert.isEmpty() ? "" : "<p role=\"alert\">" + alert + "</p>",
                        HtmlUtils.htmlEscape(asked.action()),
                        HtmlUtils.htmlEscape(csrf.getParameterName()),
                        HtmlUtils.htmlEscape(csrf.getToken()),
                        words.user(),
                        HtmlUtils.htmlEscape(memory.username()),
                        named ? "" : "autofocus",
                        words.password(),
                        named ? "autofocus" : "",
                        words.submit(),
                        HtmlUtils.htmlEscape(asked.form("lang=" + words.otherLanguage())),
                        words.otherLanguage(),
                        words.otherLanguage(),
                        words.inOtherLanguage()));
    }

    private static String alert(Words words, FormMemory memory, boolean wrong, boolean again) {
        if (wrong || again) {
            return wrong ? words.wrong() : words.again();
        }
        boolean turnedAway = !memory.turnedAway().isEmpty() && memory.username().isEmpty();
        return turnedAway ? words.turnedAway().formatted(memory.turnedAway()) : "";
    }
}
