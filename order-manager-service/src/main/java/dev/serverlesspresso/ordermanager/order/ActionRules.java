package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.order.RequestRefusal.Reason;
import java.util.Optional;

/** Who may do what to an order, as far as its stored state can tell. */
final class ActionRules {

    private ActionRules() {}

    /** Empty when nothing speaks against it. A version that the order does not have yet is as wrong as one that it has no more. */
    static Optional<Reason> refusal(Order order, Actor actor, ActionRequest request) {
        if (actor.role() == Actor.Role.CUSTOMER && (request.action() != Action.CANCEL || !order.isOf(actor.id()))) {
            return Optional.of(Reason.FORBIDDEN);
        }
        if (request.version() > order.version()) {
            return Optional.of(Reason.OUT_OF_DATE);
        }
        Optional<Reason> byState =
                switch (request.action()) {
                    case MAKE -> only(order.state() == OrderState.QUEUED);
                    case UNMAKE, COMPLETE ->
                        only(order.state() == OrderState.MAKING).or(() -> ownClaim(order, actor));
                    case CANCEL -> cancel(order, actor);
                };
        return byState.or(() -> request.action().needsExactVersion() && request.version() < order.version()
                ? Optional.of(Reason.OUT_OF_DATE)
                : Optional.empty());
    }

    private static Optional<Reason> cancel(Order order, Actor actor) {
        boolean customer = actor.role() == Actor.Role.CUSTOMER;
        return switch (order.state()) {
            case CHOOSING -> actor.role() == Actor.Role.BARISTA ? Optional.of(Reason.FORBIDDEN) : Optional.empty();
            case QUEUED -> Optional.empty();
            case MAKING -> customer ? Optional.of(Reason.WRONG_STATE) : ownClaim(order, actor);
            default -> Optional.of(Reason.WRONG_STATE);
        };
    }

    private static Optional<Reason> ownClaim(Order order, Actor actor) {
        return actor.role() == Actor.Role.MANAGER || order.isClaimedBy(actor.id())
                ? Optional.empty()
                : Optional.of(Reason.NOT_YOURS);
    }

    private static Optional<Reason> only(boolean rightState) {
        return rightState ? Optional.empty() : Optional.of(Reason.WRONG_STATE);
    }
}
