package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A short text that a browser keeps while somebody signs in. It is no secret, and whoever can set cookies there can
 * write it: what is read has to be checked.
 */
record FormCookie(String name) {
    private static final Duration LIVES = Duration.ofMinutes(10);

    String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        try {
            return cookie == null
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    void write(HttpServletResponse response, String text) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        send(response, value, LIVES);
    }

    void remove(HttpServletResponse response) {
        send(response, "", Duration.ZERO);
    }

    private void send(HttpServletResponse response, String value, Duration lives) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(lives)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
