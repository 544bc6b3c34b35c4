package dev.serverlesspresso.ordermanager.order;

import java.util.Optional;

/** Who may do what to an order, as far as its stored state can tell. */
final class ActionRules {

    private ActionRules() {}

    /** Why an action is refused. */
    enum Refusal {
        FORBIDDEN,
        NOT_YOURS,
        WRONG_STATE,
        OUT_OF_DATE
    }

    /** Empty when nothing speaks against it. A version that the order does not have yet is as wrong as one that it has no more. */
    static Optional<Refusal> refusal(Order order, Actor actor, ActionRequest request) {
        if (actor.role() == Actor.Role.CUSTOMER && (request.action() != Action.CANCEL || !order.isOf(actor.id()))) {
            return Optional.of(Refusal.FORBIDDEN);
        }
        if (request.version() > order.version()) {
            return Optional.of(Refusal.OUT_OF_DATE);
        }
        Optional<Refusal> byState =
                switch (request.action()) {
                    case MAKE -> only(order.state() == OrderState.QUEUED);
                    case UNMAKE, COMPLETE ->
                        only(order.state() == OrderState.MAKING).or(() -> ownClaim(order, actor));
                    case CANCEL -> cancel(order, actor);
                };
        return byState.or(() -> request.action().needsExactVersion() && request.version() < order.version()
                ? Optional.of(Refusal.OUT_OF_DATE)
                : Optional.empty());
    }

    private static Optional<Refusal> cancel(Order order, Actor actor) {
        boolean customer = actor.role() == Actor.Role.CUSTOMER;
        return switch (order.state()) {
            case CHOOSING -> actor.role() == Actor.Role.BARISTA ? Optional.of(Refusal.FORBIDDEN) : Optional.empty();
            case QUEUED -> Optional.empty();
            case MAKING -> customer ? Optional.of(Refusal.WRONG_STATE) : ownClaim(order, actor);
            default -> Optional.of(Refusal.WRONG_STATE);
        };
    }

    private static Optional<Refusal> ownClaim(Order order, Actor actor) {
        return actor.role() == Actor.Role.MANAGER || order.isClaimedBy(actor.id())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_YOURS);
    }

    private static Optional<Refusal> only(boolean rightState) {
        return rightState ? Optional.empty() : Optional.of(Refusal.WRONG_STATE);
    }
}
