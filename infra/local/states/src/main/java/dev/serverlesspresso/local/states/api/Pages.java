package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens for the next page: the key where it begins. */
final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String MARK = "page:";

    private Pages() {}

    static String token(String key) {
        return Base64.getUrlEncoder().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The key in the token; null without a token. */
    static @Nullable String key(@Nullable String token) {
        if (token == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("no token of a page", e);
        }
        throw AwsError.badRequest("InvalidToken", "Invalid Token: 'Invalid token'");
    }
}
