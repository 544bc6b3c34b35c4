package dev.serverlesspresso.local.signin;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/** What people read where there is nothing to show, with the way to the screens. It repeats nothing of the request. */
record ErrorPage(URI startPage) {
    String of(HttpStatus status, String language) {
        boolean japanese = language.equals("ja");
        return PageFrame.html(language, japanese ? "表示できません" : "This cannot be shown", """
                <p>%s</p>
                <nav><a href="%s">%s</a></nav>""".formatted(
                        japanese ? inJapanese(status) : inEnglish(status),
                        HtmlUtils.htmlEscape(startPage.toString()),
                        japanese ? "はじめのページへ" : "To the start page"));
    }

    private static String inEnglish(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case FORBIDDEN -> "This is not allowed from where you come.";
            case URI_TOO_LONG -> "The link that led here is too long.";
            default ->
                status.is5xxServerError()
                        ? "Something went wrong here. Please try again."
                        : "This link does not work. Please begin at the start page.";
        };
    }

    private static String inJapanese(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "このアドレスには何もありません。";
            case FORBIDDEN -> "この操作は許可されていません。";
            case URI_TOO_LONG -> "リンクが長すぎます。";
            default -> status.is5xxServerError() ? "問題が発生しました。もう一度お試しください。" : "このリンクは使えません。はじめのページからやり直してください。";
        };
    }
}
