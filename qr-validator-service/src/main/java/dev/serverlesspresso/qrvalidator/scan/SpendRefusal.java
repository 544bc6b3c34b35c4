package dev.serverlesspresso.qrvalidator.scan;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of trying to spend one use of a code. */
public sealed interface Spending {

    <T> T fold(Supplier<T> spent, Function<Scan, T> before, Supplier<T> usedUp, Supplier<T> addressUsedUp);

    /** One use less, and the scan is kept with its event still to go out. */
    record Spent() implements Spending {
        @Override
        public <T> T fold(Supplier<T> spent, Function<Scan, T> before, Supplier<T> usedUp, Supplier<T> addressUsedUp) {
            return spent.get();
        }
    }

    /** The same customer scanned the same code before; nothing is spent. */
    record ScannedBefore(Scan first) implements Spending {
        @Override
        public <T> T fold(Supplier<T> spent, Function<Scan, T> before, Supplier<T> usedUp, Supplier<T> addressUsedUp) {
            return before.apply(first);
        }
    }

    /** No use is left. */
    record UsedUp() implements Spending {
        @Override
        public <T> T fold(Supplier<T> spent, Function<Scan, T> before, Supplier<T> usedUp, Supplier<T> addressUsedUp) {
            return usedUp.get();
        }
    }

    /** The network that the scan came from has spent its share of this code. */
    record AddressUsedUp() implements Spending {
        @Override
        public <T> T fold(Supplier<T> spent, Function<Scan, T> before, Supplier<T> usedUp, Supplier<T> addressUsedUp) {
            return addressUsedUp.get();
        }
    }
}
