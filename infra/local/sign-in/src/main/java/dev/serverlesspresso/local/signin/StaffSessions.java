package dev.serverlesspresso.local.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Who is signed in. A refresh token is renewed by its use; the one before is good for another minute, because the answer
 * with the next one may have been lost. After that it was copied, and the session of both ends.
 */
final class StaffSessions implements OAuth2AuthorizationService {
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");

    private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Renewed> renewed = new ConcurrentHashMap<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    StaffSessions(Clock clock) {
        this.clock = clock;
    }

    /** A session as it was with a refresh token that was renewed since. */
    private record Renewed(OAuth2Authorization before, Instant goodUntil) {}

    @Override
    public void save(OAuth2Authorization session) {
        OAuth2Authorization before = all.findById(session.getId());
        if (before != null) {
            String old = refreshToken(before);
            if (old != null && !old.equals(refreshToken(session))) {
                renewed.put(old, new Renewed(before, clock.instant().plus(GRACE)));
            }
        }
        all.save(session);
        ids.add(session.getId());
    }

    @Override
    public void remove(OAuth2Authorization session) {
        renewed.values().removeIf(one -> one.before().getId().equals(session.getId()));
        OAuth2Authorization current = all.findById(session.getId());
        all.remove(current == null ? session : current);
        ids.remove(session.getId());
    }

    /** Whoever signs out does so in every tab: what was signed in by the same form renews nothing any more. */
    void signOut(String idToken) {
        OAuth2Authorization known = all.findByToken(idToken, ID_TOKEN);
        if (known == null) {
            return;
        }
        Object form = formOf(known);
        remove(known);
        for (String id : ids) {
            OAuth2Authorization other = all.findById(id);
            if (other != null && form != null && form.equals(formOf(other))) {
                remove(other);
            }
        }
    }

    private static @Nullable Object formOf(OAuth2Authorization session) {
        OAuth2Authorization.Token<OidcIdToken> token = session.getToken(OidcIdToken.class);
        Map<String, Object> claims = token == null ? null : token.getClaims();
        return claims == null ? null : claims.get("sid");
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = all.findByToken(token, type);
        Renewed one = found == null ? renewed.get(token) : null;
        if (one == null) {
            return found;
        }
        OAuth2Authorization current = all.findById(one.before().getId());
        if (current != null && isActive(current) && clock.instant().isBefore(one.goodUntil())) {
            return one.before();
        }
        remove(one.before());
        return null;
    }

    private static boolean isActive(OAuth2Authorization session) {
        OAuth2Authorization.Token<OAuth2RefreshToken> token = session.getRefreshToken();
        return token != null && token.isActive();
    }

    private static @Nullable String refreshToken(OAuth2Authorization session) {
        OAuth2Authorization.Token<OAuth2RefreshToken> token = session.getRefreshToken();
        return token == null ? null : token.getToken().getTokenValue();
    }
}
