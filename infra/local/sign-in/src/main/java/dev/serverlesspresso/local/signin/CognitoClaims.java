package dev.serverlesspresso.local.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Tokens with the claims of a user pool, by the same names and of the same types (docs.aws.amazon.com/cognito/latest/developerguide/
 * amazon-cognito-user-pools-using-the-access-token.html and …-using-the-id-token.html). An access token has {@code name} as well, which the
 * pool gets by {@link dev.serverlesspresso.signin.NamesInAccessTokens}.
 */
record CognitoClaims(Accounts accounts) implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        Optional<StaffMember> member = principal == null ? Optional.empty() : accounts.find(principal.getName());
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        JwtClaimsSet.Builder claims = context.getClaims();
        claims.claim("token_use", access ? "access" : "id");
        if (access) {
            claims.claim("version", 2)
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim("scope", String.join(" ", context.getAuthorizedScopes()))
                    .claims(all -> {
                        all.remove(JwtClaimNames.AUD);
                        all.remove(JwtClaimNames.NBF);
                    });
        }
        member.ifPresent(known -> claims.subject(known.id())
                .claim(access ? "username" : "cognito:username", known.username())
                .claim("cognito:groups", known.groups())
                .claim("name", known.name()));
    }
}
