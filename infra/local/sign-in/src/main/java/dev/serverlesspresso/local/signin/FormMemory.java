package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * What the form knows of whoever is to sign in: the name that was typed last, and what the screen has asked for. All of
 * it may come from anybody who makes a link, so only ids and languages are taken.
 */
record FormMemory(String username, String shop, String turnedAway, String language) {
    private static final String USERNAME = "sign-in.username";
    private static final String LANGUAGE = "sign-in.language";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{2,64}");

    /** Keeps the name for the next time that the form is shown. */
    static void keep(HttpServletRequest request) {
        String username = request.getParameter("username");
        request.getSession().setAttribute(USERNAME, username == null || username.length() > 64 ? "" : username);
    }

    /** The language is what was chosen on the form, or what the screen speaks, or what the browser prefers. */
    static FormMemory of(HttpServletRequest request, HttpServletResponse response, @Nullable String chosen) {
        if (isLanguage(chosen)) {
            request.getSession().setAttribute(LANGUAGE, chosen);
        }
        SavedRequest asked = new HttpSessionRequestCache().getRequest(request, response);
        String language = inSession(request, LANGUAGE);
        if (language.isEmpty()) {
            language = asked(asked, "ui_locales");
        }
        if (!isLanguage(language)) {
            language = "ja".equals(request.getLocale().getLanguage()) ? "ja" : "en";
        }
        return new FormMemory(inSession(request, USERNAME), idOf(asked, "shop"), idOf(asked, "turned_away"), language);
    }

    private static boolean isLanguage(@Nullable String text) {
        return "en".equals(text) || "ja".equals(text);
    }

    private static String inSession(HttpServletRequest request, String name) {
        return request.getSession().getAttribute(name) instanceof String text ? text : "";
    }

    private static String idOf(@Nullable SavedRequest asked, String parameter) {
        String text = asked(asked, parameter);
        return ID.matcher(text).matches() ? text : "";
    }

    private static String asked(@Nullable SavedRequest asked, String parameter) {
        String[] values = asked == null ? null : asked.getParameterValues(parameter);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
