package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.menu.Choice;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a request about an order ended here; what comes of it, workflows decide. */
public sealed interface RequestOutcome {

    <T> T fold(Cases<T> cases);

    /** One answer for each outcome. */
    record Cases<T>(
            Function<String, T> requested,
            Supplier<T> notFound,
            Function<Forbidden, T> forbidden,
            Function<Conflict, T> conflict,
            Function<Choice.NotOnMenu, T> notOnMenu,
            Function<Duration, T> tooMany) {}

    /** On its way. */
    record Requested(String requestId) implements RequestOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.requested().apply(requestId);
        }
    }

    /** There is no such order in this shop, or not yet. */
    record NotFound() implements RequestOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notFound().get();
        }
    }

    /** Not for this caller. */
    record Forbidden(boolean claimedByAnother) implements RequestOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.forbidden().apply(this);
        }
    }

    /** Not in this state. */
    record Conflict(Order order, boolean outOfDate) implements RequestOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.conflict().apply(this);
        }
    }

    /** The caller asks this order too often. */
    record TooMany(Duration retryAfter) implements RequestOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.tooMany().apply(retryAfter);
        }
    }

    /** The shop does not offer it. */
    record NotOffered(Choice.NotOnMenu choice) implements RequestOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notOnMenu().apply(choice);
        }
    }
}
