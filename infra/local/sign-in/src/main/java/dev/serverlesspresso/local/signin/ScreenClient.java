package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * A screen that renews or ends a session. It has no secret, and the code of its sign-in is spent: what it proves is the refresh
 * token, as at Cognito (docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html). Spring's own check of a
 * client without a secret knows only the code.
 */
final class ScreenClient extends OAuth2ClientAuthenticationToken {
    private static final String REVOCATION = "/oauth2/revoke";

    private ScreenClient(String clientId) {
        super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
    }

    /** Null for any other request, which is looked at by the others. */
    static @Nullable Authentication asking(HttpServletRequest request) {
        String client = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        boolean renews = AuthorizationGrantType.REFRESH_TOKEN
                .getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        boolean hasSecret = request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getHeader("Authorization") != null;
        return client == null
                        || hasSecret
                        || !(renews || request.getRequestURI().equals(REVOCATION))
                ? null
                : new ScreenClient(client);
    }

    /** Knows the clients that may sign in without a secret. */
    static AuthenticationProvider known(RegisteredClientRepository clients) {
        return new AuthenticationProvider() {
            @Override
            public @Nullable Authentication authenticate(Authentication asking) {
                RegisteredClient client = clients.findByClientId(asking.getName());
                if (client == null
                        || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
                    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
                }
                return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
            }

            @Override
            public boolean supports(Class<?> kind) {
                return kind == ScreenClient.class;
            }
        };
    }
}
