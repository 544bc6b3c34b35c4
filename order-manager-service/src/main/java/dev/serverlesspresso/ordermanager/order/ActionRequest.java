package dev.serverlesspresso.ordermanager.order;

import org.jspecify.annotations.Nullable;

/** An action on the version of an order that the asker saw. */
record ActionRequest(Action action, long version, @Nullable CancelReason reason) {

    /** A cancellation always has a reason; a customer's is one's own. */
    ActionRequest by(Actor actor) {
        if (action != Action.CANCEL) {
            return new ActionRequest(action, version, null);
        }
        if (actor.role() == Actor.Role.CUSTOMER) {
            return new ActionRequest(action, version, CancelReason.CHANGED_MIND);
        }
        return new ActionRequest(action, version, reason == null ? CancelReason.OTHER : reason);
    }
}
