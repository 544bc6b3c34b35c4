package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.workflows.OrderAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActionRulesTests {

    private static final String CLAIMANT = "staff-0001";
    private static final List<Actor> ACTORS = List.of(
            new Actor(Actor.Role.CUSTOMER, "customer-0001", null),
            new Actor(Actor.Role.BARISTA, CLAIMANT, null),
            new Actor(Actor.Role.BARISTA, "staff-0002", null),
            new Actor(Actor.Role.MANAGER, "staff-0003", null));

    static Stream<OrderAction> requested() {
        return OrderAction.all().stream().filter(action -> !action.name().equals("CHOOSE"));
    }

    @Test
    void actionsAreThoseOfTheList() {
        assertThat(Stream.of(Action.values()).map(Enum::name))
                .containsExactlyElementsOf(requested().map(OrderAction::name).toList());
    }

    @ParameterizedTest
    @MethodSource("requested")
    void actionIsAllowedInTheStatesAndToThoseOfTheList(OrderAction listed) {
        Action action = Action.valueOf(listed.name());
        for (OrderState state : OrderState.values()) {
            for (Actor actor : ACTORS) {
                boolean may = listed.isAllowed(
                        state.name(), actor.role().name(), actor.id().equals(CLAIMANT));
                assertThat(verdict(Given.order(state, 3, CLAIMANT), actor, action, 3)
                                .equals("allowed"))
                        .as("%s %s an order that is %s", actor, action, state)
                        .isEqualTo(may);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("requested")
    void actionOnWhatWasHandedOutIsAllowedToThoseOfTheList(OrderAction listed) {
        Action action = Action.valueOf(listed.name());
        for (String collector : List.of("CUSTOMER", "BARISTA")) {
            for (Actor actor : ACTORS) {
                boolean may = listed.isAllowed("COLLECTED", actor.role().name(), collector.equals("CUSTOMER"));
                assertThat(verdict(Given.collected(3, collector), actor, action, 3)
                                .equals("allowed"))
                        .as("%s %s an order that was collected by a %s", actor, action, collector)
                        .isEqualTo(may);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, allowed", "60000, allowed", "60001, TOO_LATE"})
    void whatWasHandedOutIsCalledBackWithinAMinute(long millis, String expected) {
        Actor barista = new Actor(Actor.Role.BARISTA, "staff-0002", null);
        assertThat(verdict(Given.collected(3, "BARISTA"), barista, Action.RECALL, 3, Given.NINE.plusMillis(millis)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, allowed", "1800000, allowed", "1800001, TOO_LATE"})
    void whatWasNotMadeIsMadeOnceMoreWithinHalfAnHour(long millis, String expected) {
        Actor customer = new Actor(Actor.Role.CUSTOMER, "customer-0001", null);
        Order expired = Given.order(OrderState.EXPIRED, 3);
        assertThat(verdict(expired, customer, Action.REMAKE, 3, Given.NINE.plusMillis(millis)))
                .isEqualTo(expected);
    }

    @Test
    void whatHadNoDrinkOrIsMadeOnceMoreAlreadyIsNotMadeAgain() {
        Actor manager = new Actor(Actor.Role.MANAGER, "staff-0003", null);
        Order expired = Given.order(OrderState.EXPIRED, 3);
        assertThat(verdict(Given.madeAgain(expired, Optional.empty()), manager, Action.REMAKE, 3))
                .isEqualTo("WRONG_STATE");
        assertThat(verdict(Given.madeAgain(expired, expired.queued()), manager, Action.REMAKE, 3))
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void customerCallsBackOnlyTheOwnTap() {
        Actor customer = new Actor(Actor.Role.CUSTOMER, "customer-0001", null);
        assertThat(verdict(Given.collected(3, "CUSTOMER"), customer, Action.RECALL, 3))
                .isEqualTo("allowed");
        assertThat(verdict(Given.collected(3, "BARISTA"), customer, Action.RECALL, 3))
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest(name = "{0} {1} of a {2} order")
    @CsvSource({
        "CUSTOMER, CANCEL, CHOOSING, allowed",
        "CUSTOMER, CANCEL, QUEUED, allowed",
        "CUSTOMER, CANCEL, MAKING, WRONG_STATE",
        "CUSTOMER, CANCEL, COMPLETED, WRONG_STATE",
        "CUSTOMER, MAKE, QUEUED, FORBIDDEN",
        "CUSTOMER, COMPLETE, MAKING, FORBIDDEN",
        "BARISTA, MAKE, QUEUED, allowed",
        "BARISTA, MAKE, MAKING, WRONG_STATE",
        "BARISTA, MAKE, CHOOSING, WRONG_STATE",
        "BARISTA, TAKE_OVER, MAKING, allowed",
        "BARISTA, TAKE_OVER, QUEUED, WRONG_STATE",
        "CUSTOMER, TAKE_OVER, MAKING, FORBIDDEN",
        "BARISTA, UNMAKE, QUEUED, WRONG_STATE",
        "BARISTA, UNMAKE, MAKING, NOT_YOURS",
        "BARISTA, COMPLETE, MAKING, NOT_YOURS",
        "BARISTA, COMPLETE, EXPIRED, WRONG_STATE",
        "BARISTA, CANCEL, CHOOSING, FORBIDDEN",
        "BARISTA, CANCEL, QUEUED, allowed",
        "BARISTA, CANCEL, MAKING, NOT_YOURS",
        "BARISTA, CANCEL, CANCELLED, WRONG_STATE",
        "MANAGER, CANCEL, CHOOSING, allowed",
        "MANAGER, UNMAKE, MAKING, allowed",
        "MANAGER, COMPLETE, MAKING, allowed",
        "MANAGER, CANCEL, MAKING, allowed",
        "MANAGER, CANCEL, REJECTED, WRONG_STATE",
        "CUSTOMER, COLLECT, COMPLETED, allowed",
        "CUSTOMER, COLLECT, MAKING, WRONG_STATE",
        "CUSTOMER, RECALL, COMPLETED, WRONG_STATE",
        "BARISTA, COLLECT, COMPLETED, allowed",
        "BARISTA, COLLECT, CANCELLED, WRONG_STATE",
        "MANAGER, RECALL, COMPLETED, WRONG_STATE"
    })
    void rulesByRoleActionAndState(Actor.Role role, Action action, OrderState state, String expected) {
        String id = role == Actor.Role.CUSTOMER ? "customer-0001" : "staff-0001";
        assertThat(verdict(Given.order(state, 3, "staff-0002"), new Actor(role, id, null), action, 3))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"UNMAKE", "COMPLETE", "CANCEL"})
    void baristaMayDoAllToAnOwnClaim(Action action) {
        Order order = Given.order(OrderState.MAKING, 3, "staff-0001");
        assertThat(verdict(order, new Actor(Actor.Role.BARISTA, "staff-0001", "Aiko"), action, 3))
                .isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "MAKE, QUEUED, 2, OUT_OF_DATE",
        "MAKE, QUEUED, 3, allowed",
        "MAKE, QUEUED, 4, OUT_OF_DATE",
        "MAKE, MAKING, 9, OUT_OF_DATE",
        "UNMAKE, MAKING, 4, OUT_OF_DATE",
        "TAKE_OVER, MAKING, 2, OUT_OF_DATE",
        "COMPLETE, MAKING, 4, OUT_OF_DATE",
        "CANCEL, QUEUED, 99, OUT_OF_DATE",
        "CANCEL, CANCELLED, 4, OUT_OF_DATE",
        "UNMAKE, MAKING, 2, OUT_OF_DATE",
        "COMPLETE, MAKING, 2, allowed",
        "CANCEL, QUEUED, 2, allowed",
        "COLLECT, COMPLETED, 2, OUT_OF_DATE",
        "COLLECT, COMPLETED, 3, allowed",
        "REMAKE, COMPLETED, 2, OUT_OF_DATE",
        "REMAKE, COMPLETED, 3, allowed"
    })
    void noVersionAheadIsTakenAndStepsNeedTheVersion(Action action, OrderState state, long version, String expected) {
        Order order = Given.order(state, 3, "staff-0001");
        assertThat(verdict(order, new Actor(Actor.Role.BARISTA, "staff-0001", "Aiko"), action, version))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"CANCEL, 3", "CANCEL, 9"})
    void nobodyCancelsAnothersOrder(Action action, long version) {
        Actor other = new Actor(Actor.Role.CUSTOMER, "customer-0002", null);
        assertThat(verdict(Given.order(OrderState.QUEUED, 3), other, action, version))
                .isEqualTo("FORBIDDEN");
    }

    private static String verdict(Order order, Actor actor, Action action, long version) {
        return verdict(order, actor, action, version, Given.NINE);
    }

    private static String verdict(Order order, Actor actor, Action action, long version, Instant now) {
        return ActionRules.refusal(order, actor, new ActionRequest(action, version, null), now)
                .map(Enum::name)
                .orElse("allowed");
    }
}
