package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a screen has asked for, kept over the form in the form's own address: the server remembers nothing of anybody who
 * has not signed in, and each tab of a browser has its own. Only a query is kept, so whatever a link says leads to the
 * authorization endpoint.
 *
 * @param query as it was sent; empty if nothing was asked for
 */
record AskedByScreen(String query) {
    static final int LONGEST_QUERY = 2_048;
    static final String ENDPOINT = "/oauth2/authorize";
    private static final String FORM = "/login";
    private static final FormCookie LAST = new FormCookie("STAFF_SIGN_IN_ASKED");
    private static final Pattern WRITTEN = Pattern.compile("[!-~]*");

    static boolean isShortEnough(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.length() <= LONGEST_QUERY;
    }

    /** At the authorization endpoint. */
    static AskedByScreen ofScreen(HttpServletRequest request) {
        return of(request.getMethod().equals("GET") ? request.getQueryString() : null);
    }

    /** At the form. What is sent from elsewhere, by clients that know its fields alone, is for what was asked for last. */
    static AskedByScreen ofForm(HttpServletRequest request) {
        String asked = request.getParameter("asked");
        return of(asked == null && request.getMethod().equals("POST") ? LAST.read(request) : asked);
    }

    /** For a form that does not say where it comes from. */
    void rememberAsLast(HttpServletResponse response) {
        if (!isNothing()) {
            LAST.write(response, query);
        }
    }

    static void forgetLast(HttpServletResponse response) {
        LAST.remove(response);
    }

    private static AskedByScreen of(@Nullable String query) {
        return query == null
                        || query.length() > LONGEST_QUERY
                        || !WRITTEN.matcher(query).matches()
                ? new AskedByScreen("")
                : new AskedByScreen(query);
    }

    boolean isNothing() {
        return query.isEmpty();
    }

    /** Where whoever has signed in gets what was asked for. */
    String address() {
        return ENDPOINT + "?" + query;
    }

    /** Where the form is sent to: it always says what it is for, even if that is nothing. */
    String action() {
        return FORM + "?asked=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The form that leads to it, with a word of what it is to say, or an empty one. */
    String form(String word) {
        String asked = isNothing() ? "" : "asked=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        String parameters =
                Stream.of(word, asked).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return parameters.isEmpty() ? FORM : FORM + "?" + parameters;
    }

    /** A parameter of what was asked for, or nothing. */
    String parameter(String name) {
        String value = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(name);
        try {
            return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
