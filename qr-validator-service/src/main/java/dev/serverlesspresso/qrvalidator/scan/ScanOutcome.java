package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a scan ended. */
public sealed interface ScanOutcome {

    <T> T fold(
            Function<Accepted, T> accepted,
            Function<CodeUsedUp, T> usedUp,
            Supplier<T> expired,
            Supplier<T> malformed,
            Supplier<T> unknownShop,
            Supplier<T> closed,
            Function<AddressUsedUp, T> addressUsedUp);

    /** A use is spent, now or by the same customer before. */
    record Accepted(Scan scan, CustomerTokens.Issued token, boolean repeated) implements ScanOutcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<CodeUsedUp, T> usedUp,
                Supplier<T> expired,
                Supplier<T> malformed,
                Supplier<T> unknownShop,
                Supplier<T> closed,
                Function<AddressUsedUp, T> addressUsedUp) {
            return accepted.apply(this);
        }
    }

    /** Others were faster; the next code may be there already. */
    record CodeUsedUp(Instant nextCodeAt) implements ScanOutcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<CodeUsedUp, T> usedUp,
                Supplier<T> expired,
                Supplier<T> malformed,
                Supplier<T> unknownShop,
                Supplier<T> closed,
                Function<AddressUsedUp, T> addressUsedUp) {
            return usedUp.apply(this);
        }
    }

    /** Not the code of now, nor of just before. */
    record CodeExpired() implements ScanOutcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<CodeUsedUp, T> usedUp,
                Supplier<T> expired,
                Supplier<T> malformed,
                Supplier<T> unknownShop,
                Supplier<T> closed,
                Function<AddressUsedUp, T> addressUsedUp) {
            return expired.get();
        }
    }

    /** Not a code of ours by its looks. */
    record CodeMalformed() implements ScanOutcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<CodeUsedUp, T> usedUp,
                Supplier<T> expired,
                Supplier<T> malformed,
                Supplier<T> unknownShop,
                Supplier<T> closed,
                Function<AddressUsedUp, T> addressUsedUp) {
            return malformed.get();
        }
    }

    /** There is no such shop. */
    record UnknownShop() implements ScanOutcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<CodeUsedUp, T> usedUp,
                Supplier<T> expired,
                Supplier<T> malformed,
                Supplier<T> unknownShop,
                Supplier<T> closed,
                Function<AddressUsedUp, T> addressUsedUp) {
            return unknownShop.get();
        }
    }

    /** The shop takes no orders now; nothing is spent. */
    record ShopClosed() implements ScanOutcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<CodeUsedUp, T> usedUp,
                Supplier<T> expired,
                Supplier<T> malformed,
                Supplier<T> unknownShop,
                Supplier<T> closed,
                Function<AddressUsedUp, T> addressUsedUp) {
            return closed.get();
        }
    }

    /** The network of this phone has spent its share of this code; another follows. */
    record AddressUsedUp(Instant nextCodeAt) implements ScanOutcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<CodeUsedUp, T> usedUp,
                Supplier<T> expired,
                Supplier<T> malformed,
                Supplier<T> unknownShop,
                Supplier<T> closed,
                Function<AddressUsedUp, T> addressUsedUp) {
            return addressUsedUp.apply(this);
        }
    }
}
