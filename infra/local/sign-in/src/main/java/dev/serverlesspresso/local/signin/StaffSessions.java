package dev.serverlesspresso.local.signin;

import dev.serverlesspresso.signin.StaffClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Who is signed in. A refresh token is renewed by its use; the one before is good for a moment more, because the answer with the next one
 * may have been lost. Whoever brings it later gets nothing by it, and the session goes on without them, as at Cognito.
 */
final class StaffSessions implements OAuth2AuthorizationService {
    private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Renewed> renewed = new ConcurrentHashMap<>();
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
                renewed.put(old, new Renewed(before, clock.instant().plus(StaffClient.RENEWED_TOKEN_IS_GOOD_FOR)));
            }
        }
        all.save(session);
    }

    @Override
    public void remove(OAuth2Authorization session) {
        renewed.values().removeIf(one -> one.before().getId().equals(session.getId()));
        OAuth2Authorization current = all.findById(session.getId());
        all.remove(current == null ? session : current);
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
        boolean isGood = current != null && isActive(current) && clock.instant().isBefore(one.goodUntil());
        return isGood ? one.before() : null;
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
