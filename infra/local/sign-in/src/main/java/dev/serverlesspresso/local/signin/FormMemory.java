package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form knows of whoever is to sign in: the name that was typed last, and what the screen has asked for. All of
 * it may come from anybody who makes a link, so only ids and languages are taken.
 */
record FormMemory(String username, String shop, String turnedAway, String language) {
    private static final FormCookie USERNAME = new FormCookie("STAFF_SIGN_IN_NAME");
    private static final FormCookie LANGUAGE = new FormCookie("STAFF_SIGN_IN_LANGUAGE");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{2,64}");
    private static final int LONGEST_NAME = 64;

    /** Keeps the name for the next time that the form is shown. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String username = request.getParameter("username");
        if (username == null || username.isEmpty() || username.length() > LONGEST_NAME) {
            USERNAME.remove(response);
        } else {
            USERNAME.write(response, username);
        }
    }

    /** Forgets the name, so that the next person on the same computer finds an empty form. */
    static void forget(HttpServletResponse response) {
        USERNAME.remove(response);
        LANGUAGE.remove(response);
    }

    /** The language is what was chosen on the form, or what the screen speaks, or what the browser prefers. */
    static FormMemory of(HttpServletRequest request, HttpServletResponse response, @Nullable String chosen) {
        if (chosen != null && isLanguage(chosen)) {
            LANGUAGE.write(response, chosen);
        }
        AskedByScreen asked = AskedByScreen.ofForm(request);
        String username = USERNAME.read(request);
        return new FormMemory(
                username.length() > LONGEST_NAME ? "" : username,
                id(asked.parameter("shop")),
                id(asked.parameter("turned_away")),
                language(request, chosen));
    }

    /** That of the form, wherever the request leads to. */
    static String language(HttpServletRequest request) {
        return language(request, null);
    }

    private static String language(HttpServletRequest request, @Nullable String chosen) {
        String said = request.getParameter("lang");
        String preferred = "ja".equals(request.getLocale().getLanguage()) ? "ja" : "en";
        return Stream.of(
                        chosen == null ? "" : chosen,
                        LANGUAGE.read(request),
                        AskedByScreen.ofForm(request).parameter("lang"),
                        said == null ? "" : said)
                .filter(FormMemory::isLanguage)
                .findFirst()
                .orElse(preferred);
    }

    private static boolean isLanguage(String text) {
        return "en".equals(text) || "ja".equals(text);
    }

    private static String id(String text) {
        return ID.matcher(text).matches() ? text : "";
    }
}
