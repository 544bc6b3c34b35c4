package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a screen has asked for, kept over the form in the browser itself: the server remembers nothing of anybody who has
 * not signed in. Only the query is kept, so whatever the cookie says leads to the authorization endpoint.
 */
final class AskedByScreen implements RequestCache {
    static final int LONGEST_QUERY = 2_048;
    private static final String ENDPOINT = "/oauth2/authorize";
    private static final Pattern WRITTEN = Pattern.compile("[!-~]*");
    private static final FormCookie QUERY = new FormCookie("STAFF_SIGN_IN_ASKED");

    static boolean isShortEnough(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.length() <= LONGEST_QUERY;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        if (isOfScreen(request) && query != null && isShortEnough(request)) {
            QUERY.write(response, query);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = query(request);
        return query.isEmpty() ? null : new SimpleSavedRequest(ENDPOINT + "?" + query);
    }

    /** The request is asked again whole, by a redirect; nothing of it is put in for another one. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (isOfScreen(request)) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!QUERY.read(request).isEmpty()) {
            QUERY.remove(response);
        }
    }

    /** A parameter of what was asked for, or nothing. */
    static String parameter(HttpServletRequest request, String name) {
        String value = UriComponentsBuilder.newInstance()
                .query(query(request))
                .build()
                .getQueryParams()
                .getFirst(name);
        try {
            return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String query(HttpServletRequest request) {
        String query = QUERY.read(request);
        return query.length() <= LONGEST_QUERY && WRITTEN.matcher(query).matches() ? query : "";
    }

    private static boolean isOfScreen(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals(ENDPOINT);
    }
}
