package dev.serverlesspresso.publisher.connection;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of asking for a connection. */
public sealed interface ConnectionOutcome {
    <T> T fold(Function<Screen, T> granted, Supplier<T> screenMissing, Supplier<T> forbidden);

    /** The caller may have this screen. */
    record Granted(Screen screen) implements ConnectionOutcome {
        @Override
        public <T> T fold(Function<Screen, T> granted, Supplier<T> screenMissing, Supplier<T> forbidden) {
            return granted.apply(screen);
        }
    }

    /** Staff did not say which screen, or named one that is not there. */
    record ScreenMissing() implements ConnectionOutcome {
        @Override
        public <T> T fold(Function<Screen, T> granted, Supplier<T> screenMissing, Supplier<T> forbidden) {
            return screenMissing.get();
        }
    }

    /** The caller may not have this screen. */
    record Forbidden() implements ConnectionOutcome {
        @Override
        public <T> T fold(Function<Screen, T> granted, Supplier<T> screenMissing, Supplier<T> forbidden) {
            return forbidden.get();
        }
    }
}
