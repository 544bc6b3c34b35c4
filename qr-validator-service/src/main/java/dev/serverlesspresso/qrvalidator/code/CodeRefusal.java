package dev.serverlesspresso.qrvalidator.code;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a presented token turned out to be. */
public sealed interface CodeCheck {

    <T> T fold(Function<CodeWindow, T> good, Supplier<T> expired, Supplier<T> malformed);

    /** Ours, and in time. */
    record Good(CodeWindow window) implements CodeCheck {
        @Override
        public <T> T fold(Function<CodeWindow, T> good, Supplier<T> expired, Supplier<T> malformed) {
            return good.apply(window);
        }
    }

    /** Not the code of this shop at this time, or no longer. */
    record Expired() implements CodeCheck {
        @Override
        public <T> T fold(Function<CodeWindow, T> good, Supplier<T> expired, Supplier<T> malformed) {
            return expired.get();
        }
    }

    /** Not a token at all. */
    record Malformed() implements CodeCheck {
        @Override
        public <T> T fold(Function<CodeWindow, T> good, Supplier<T> expired, Supplier<T> malformed) {
            return malformed.get();
        }
    }
}
