package dev.serverlesspresso.local.iot.login;

import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import java.util.function.Function;

/** What came of a signed URL. */
public sealed interface Login {
    <T> T fold(Function<Credentials, T> accepted, Function<String, T> refused);

    /** The signature is good; this is what it was made with. */
    record Accepted(Credentials credentials) implements Login {
        @Override
        public <T> T fold(Function<Credentials, T> accepted, Function<String, T> refused) {
            return accepted.apply(credentials);
        }
    }

    /** The reason is for the log and for whoever debugs a signer; it holds nothing secret. */
    record Refused(String reason) implements Login {
        @Override
        public <T> T fold(Function<Credentials, T> accepted, Function<String, T> refused) {
            return refused.apply(reason);
        }
    }
}
