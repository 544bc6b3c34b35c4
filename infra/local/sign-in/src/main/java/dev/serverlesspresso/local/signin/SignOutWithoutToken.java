package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out where the token of the request does not fit: somebody else has signed in since, or the provider was started
 * anew. Amazon Cognito asks for no token at its sign-out either; a registered address is enough.
 */
final class SignOutWithoutToken implements AuthenticationFailureHandler {
    private final RegisteredClientRepository clients;
    private final Refusals refusals;

    SignOutWithoutToken(RegisteredClientRepository clients, Refusals refusals) {
        this.clients = clients;
        this.refusals = refusals;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String[] addresses = request.getParameterValues("post_logout_redirect_uri");
        if (addresses == null || addresses.length != 1 || !registered().contains(addresses[0])) {
            refusals.problem(request, response, HttpStatus.BAD_REQUEST, "post_logout_redirect_uri is not registered");
            return;
        }
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        BackToScreen.redirect(request, response, UriComponentsBuilder.fromUriString(addresses[0]));
    }

    private Set<String> registered() {
        RegisteredClient client = clients.findByClientId(SignInSettings.CLIENT_ID);
        return client == null ? Set.of() : client.getPostLogoutRedirectUris();
    }
}
