package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A redirect to a registered address of a screen, which gets its {@code state} back. */
final class BackToScreen {
    private BackToScreen() {}

    static void redirect(HttpServletRequest request, HttpServletResponse response, UriComponentsBuilder address)
            throws IOException {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (state != null) {
            address.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(state, StandardCharsets.UTF_8));
        }
        response.sendRedirect(address.build(true).toUriString());
    }
}
