package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.qrvalidator.display.Credential;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a display's claim of its credential ended. */
public sealed interface Claim {

    <T> T fold(
            Function<Credential, T> claimed,
            Function<Instant, T> waiting,
            Supplier<T> expired,
            Supplier<T> wrongSecret,
            Supplier<T> tooMany);

    /** A manager has confirmed it. */
    record Claimed(Credential credential) implements Claim {
        @Override
        public <T> T fold(
                Function<Credential, T> claimed,
                Function<Instant, T> waiting,
                Supplier<T> expired,
                Supplier<T> wrongSecret,
                Supplier<T> tooMany) {
            return claimed.apply(credential);
        }
    }

    /** Nobody has, yet. */
    record Waiting(Instant expiresAt) implements Claim {
        @Override
        public <T> T fold(
                Function<Credential, T> claimed,
                Function<Instant, T> waiting,
                Supplier<T> expired,
                Supplier<T> wrongSecret,
                Supplier<T> tooMany) {
            return waiting.apply(expiresAt);
        }
    }

    /** There is no such pairing, or no longer. */
    record Expired() implements Claim {
        @Override
        public <T> T fold(
                Function<Credential, T> claimed,
                Function<Instant, T> waiting,
                Supplier<T> expired,
                Supplier<T> wrongSecret,
                Supplier<T> tooMany) {
            return expired.get();
        }
    }

    /** It is another display's pairing. */
    record WrongSecret() implements Claim {
        @Override
        public <T> T fold(
                Function<Credential, T> claimed,
                Function<Instant, T> waiting,
                Supplier<T> expired,
                Supplier<T> wrongSecret,
                Supplier<T> tooMany) {
            return wrongSecret.get();
        }
    }

    /** More displays wait than this instance holds. */
    record TooMany() implements Claim {
        @Override
        public <T> T fold(
                Function<Credential, T> claimed,
                Function<Instant, T> waiting,
                Supplier<T> expired,
                Supplier<T> wrongSecret,
                Supplier<T> tooMany) {
            return tooMany.get();
        }
    }
}
