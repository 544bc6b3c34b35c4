package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import java.time.Instant;

/** How a scan ended. */
public sealed interface ScanOutcome {

    <T> T fold(Cases<T> cases);

    /** What follows from each end of a scan. */
    interface Cases<T> {
        T accepted(Accepted accepted);

        T codeUsedUp(CodeUsedUp usedUp);

        T codeExpired();

        T codeMalformed();

        T unknownShop();

        T shopClosed();

        T addressUsedUp(AddressUsedUp usedUp);
    }

    /** A use is spent, now or by the same customer before. */
    record Accepted(Scan scan, CustomerTokens.Issued token, boolean repeated) implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.accepted(this);
        }
    }

    /** Others were faster; the next code may be there already. */
    record CodeUsedUp(Instant nextCodeAt) implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.codeUsedUp(this);
        }
    }

    /** Not the code of now, nor of just before. */
    record CodeExpired() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.codeExpired();
        }
    }

    /** Not a code of ours by its looks. */
    record CodeMalformed() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.codeMalformed();
        }
    }

    /** There is no such shop. */
    record UnknownShop() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknownShop();
        }
    }

    /** The shop takes no orders now; nothing is spent. */
    record ShopClosed() implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.shopClosed();
        }
    }

    /** The network of this phone has spent its share of this code; another follows. */
    record AddressUsedUp(Instant nextCodeAt) implements ScanOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.addressUsedUp(this);
        }
    }
}
