package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.order.RequestRefusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may do what to an order, as far as its stored state can tell. */
final class ActionRules {

    /** So long a drink that was handed out can be called back. */
    static final Duration CALLED_BACK_WITHIN = Duration.ofMinutes(1);

    /** So long after its end an order can be made once more. */
    static final Duration REMADE_WITHIN = Duration.ofMinutes(30);

    private static final Set<Action> OF_CUSTOMERS =
            EnumSet.of(Action.CANCEL, Action.COLLECT, Action.RECALL, Action.REMAKE);

    private ActionRules() {}

    /** Empty when nothing speaks against it. A version that the order does not have yet is as wrong as one that it has no more. */
    static Optional<Reason> refusal(Order order, Actor actor, ActionRequest request, Instant now) {
        if (actor.role() == Actor.Role.CUSTOMER
                && (!OF_CUSTOMERS.contains(request.action()) || !order.isOf(actor.id()))) {
            return Optional.of(Reason.FORBIDDEN);
        }
        if (request.version() > order.version()) {
            return Optional.of(Reason.OUT_OF_DATE);
        }
        Optional<Reason> byState =
                switch (request.action()) {
                    case MAKE -> only(order.state() == OrderState.QUEUED);
                    case TAKE_OVER -> only(order.state() == OrderState.MAKING);
                    case UNMAKE, COMPLETE ->
                        only(order.state() == OrderState.MAKING).or(() -> ownClaim(order, actor));
                    case CANCEL -> cancel(order, actor);
                    case COLLECT -> only(order.isReady());
                    case RECALL -> recall(order, actor, now);
                    case REMAKE -> remake(order, actor, now);
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

    private static Optional<Reason> recall(Order order, Actor actor, Instant now) {
        return order.collection()
                .map(known -> {
                    boolean customer = actor.role() == Actor.Role.CUSTOMER;
                    if (customer && !known.collectedBy().wasCustomer()) {
                        return Optional.of(Reason.FORBIDDEN);
                    }
                    return now.isAfter(known.collectedAt().plus(CALLED_BACK_WITHIN))
                            ? Optional.of(Reason.TOO_LATE)
                            : Optional.<Reason>empty();
                })
                .orElseGet(() -> Optional.of(Reason.WRONG_STATE));
    }

    /** A customer asks once more for what was not made in time; staff for whatever had a number. */
    private static Optional<Reason> remake(Order order, Actor actor, Instant now) {
        boolean mayBe = actor.role() == Actor.Role.CUSTOMER
                ? order.state() == OrderState.EXPIRED
                : order.state().isDoneOnBoard();
        if (!mayBe || order.queued().isEmpty() || order.remadeAs().isPresent()) {
            return Optional.of(Reason.WRONG_STATE);
        }
        return order.end()
                .filter(end -> now.isAfter(end.endedAt().plus(REMADE_WITHIN)))
                .map(end -> Reason.TOO_LATE);
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
