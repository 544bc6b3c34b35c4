package dev.serverlesspresso.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A function for the trigger of a user pool before it generates tokens, in version 2 of its event
 * (docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html). Access tokens of Cognito have no name of
 * whoever signed in, and services have nothing else; see decision 20.
 */
public final class NamesInAccessTokens {
    private static final String SOURCE = "/sign-in/names-in-access-tokens.js";

    private NamesInAccessTokens() {}

    /** In JavaScript, as a CommonJS module without dependencies that exports {@code handler}. */
    public static String source() {
        try (InputStream source = NamesInAccessTokens.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new IllegalStateException("not on the class path: '" + SOURCE + "'");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
