package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.states.jsonata.Budget;
import dev.serverlesspresso.local.states.jsonata.Expression;
import dev.serverlesspresso.local.states.jsonata.Frame;
import dev.serverlesspresso.local.states.jsonata.JsonValues;
import dev.serverlesspresso.local.states.jsonata.Library;
import dev.serverlesspresso.workflows.Definitions;
import dev.serverlesspresso.workflows.OrderAction;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The workflow allows what the list of actions allows, for every action, state and actor, by its conditions themselves. */
class ActionListTests {

    /** Those of an order, and COLLECTED for one that is completed and has been handed out. */
    private static final List<String> STATES =
            List.of("CHOOSING", "QUEUED", "MAKING", "COMPLETED", "COLLECTED", "CANCELLED", "EXPIRED", "REJECTED");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DEFINITION = JSON.readTree(Definitions.read(Definitions.ORDER_MANAGER));
    private static final Library LIBRARY = new Library(new Random(1), () -> new UUID(0, 1));

    private enum Who {
        CUSTOMER("CUSTOMER", "customer-0001"),
        OTHER_CUSTOMER("CUSTOMER", "customer-0002"),
        CLAIMANT("BARISTA", "staff-0001"),
        OTHER_BARISTA("BARISTA", "staff-0002"),
        MANAGER("MANAGER", "staff-0003");

        private final String role;
        private final String id;

        Who(String role, String id) {
            this.role = role;
            this.id = id;
        }

        boolean may(OrderAction action, String state) {
            return this != OTHER_CUSTOMER && action.isAllowed(state, role, isTheirs(state));
        }

        /** In these tests the order is collected by its customer. */
        private boolean isTheirs(String state) {
            return (this == CLAIMANT && state.equals("MAKING")) || (this == CUSTOMER && state.equals("COLLECTED"));
        }
    }

    /** What is asked for once more is for the validator to decide. */
    static Stream<OrderAction> actions() {
        return OrderAction.all().stream().filter(action -> !action.name().equals("REMAKE"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void orderThatWasReadIsChangedAsTheListSays(OrderAction action) {
        for (String state : STATES) {
            for (Who who : Who.values()) {
                boolean allowed = !next("May it be done?", action, state, who).equals("Announce the refusal");
                assertThat(allowed)
                        .as("%s %s an order that is %s", who, action.name(), state)
                        .isEqualTo(who.may(action, state));
            }
        }
    }

    @Test
    void customerCallsBackNothingThatStaffHandedOut() {
        OrderAction recall = OrderAction.all().stream()
                .filter(action -> action.name().equals("RECALL"))
                .findFirst()
                .orElseThrow();
        ObjectNode order = order("COLLECTED");
        order.putObject("collectedBy").put("role", "BARISTA").put("id", Who.CLAIMANT.id);

        assertThat(next("May it be done?", variables(recall, order, Who.CUSTOMER)))
                .isEqualTo("Announce the refusal");
        assertThat(next("May it be done?", variables(recall, order, Who.OTHER_BARISTA)))
                .isEqualTo("Attempts left?");
    }

    /** Some are written by one conditional update, without reading the order first. */
    @ParameterizedTest
    @MethodSource("actions")
    void whoeverMayInNoStateComesToNoWriteAtOnce(OrderAction action) {
        for (Who who : Who.values()) {
            if (STATES.stream().noneMatch(state -> action.isAllowed(state, who.role, true))) {
                assertThat(next("Make OR Unmake?", action, "QUEUED", who))
                        .as("%s %s", who, action.name())
                        .isEqualTo("Read the order");
            }
        }
    }

    private static String next(String choice, OrderAction action, String state, Who who) {
        return next(choice, variables(action, order(state), who));
    }

    private static String next(String choice, Frame variables) {
        JsonNode definition = DEFINITION.path("States").path(choice);
        for (JsonNode rule : definition.path("Choices")) {
            String condition = rule.path("Condition").asString();
            String expression = condition.substring("{%".length(), condition.length() - "%}".length());
            if (Boolean.TRUE.equals(Expression.parse(expression).evaluate(variables))) {
                return rule.path("Next").asString();
            }
        }
        return definition.path("Default").asString();
    }

    private static Frame variables(OrderAction action, JsonNode order, Who who) {
        Frame variables = LIBRARY.frame(new Budget(Duration.ofSeconds(10)), 0).inner();
        variables.bind("request", JsonValues.of(request(action, who)));
        variables.bind("order", JsonValues.of(order));
        variables.bind("applied", false);
        variables.bind("mine", false);
        variables.bind("tooLate", false);
        variables.bind("token", "the token of the one who waits");
        return variables;
    }

    private static JsonNode request(OrderAction action, Who who) {
        return JSON.valueToTree(Map.of(
                "askedAt",
                "2026-11-02T09:00:00.000Z",
                "shopId",
                "demo",
                "orderId",
                "order-000001",
                "action",
                action.name(),
                "actor",
                Map.of("role", who.role, "id", who.id),
                "expectedVersion",
                3));
    }

    private static ObjectNode order(String state) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "shopId",
                "demo",
                "orderId",
                "order-000001",
                "customerId",
                Who.CUSTOMER.id,
                "version",
                3,
                "state",
                state.equals("COLLECTED") ? "COMPLETED" : state));
        if (state.equals("MAKING")) {
            order.put("claimedBy", Map.of("id", Who.CLAIMANT.id));
        }
        if (state.equals("COLLECTED")) {
            order.put("collectedAt", "2026-11-02T09:00:00.000Z");
            order.put("collectedBy", Map.of("role", "CUSTOMER", "id", Who.CUSTOMER.id));
        }
        return JSON.valueToTree(order);
    }
}
