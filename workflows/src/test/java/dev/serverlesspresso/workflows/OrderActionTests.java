package dev.serverlesspresso.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderActionTests {

    private final List<OrderAction> actions = OrderAction.all();
    private final List<String> names = actions.stream().map(OrderAction::name).toList();

    @Test
    void listHasTheActionsThatMayBeRefused() {
        assertThat(names).isEqualTo(enumOf("Order.ActionRefused", "/properties/action"));
    }

    /** A drink is chosen, and asked for once more, by events of their own. */
    @Test
    void listHasTheActionsThatCanBeRequestedAndThoseWithEventsOfTheirOwn() {
        List<String> all = new ArrayList<>(List.of("CHOOSE"));
        all.addAll(enumOf("common", "/$defs/action"));
        all.add("REMAKE");
        assertThat(names).isEqualTo(all);
    }

    @Test
    void statesAreThoseOfAnOrderAndThatItWasHandedOut() {
        Set<String> states = new TreeSet<>();
        actions.forEach(action -> states.addAll(action.states().keySet()));
        assertThat(states.remove("COLLECTED")).isTrue();
        assertThat(enumOf("order", "/properties/state")).containsAll(states);
    }

    @Test
    void everybodyWhoMayIsAKindOfActorOrTheOneWhoHasIt() {
        List<String> known = enumOf("common", "/$defs/role");
        for (OrderAction action : actions) {
            action.states().forEach((state, who) -> assertThat(who)
                    .as("who may %s when %s", action.name(), state)
                    .isNotEmpty()
                    .allMatch(each -> known.contains(each)
                            || List.of("CLAIMANT", "COLLECTOR").contains(each)));
        }
    }

    @Test
    void claimantIsTheBaristaWhoHasTheOrder() {
        OrderAction complete = actions.get(names.indexOf("COMPLETE"));
        assertThat(complete.isAllowed("MAKING", "BARISTA", true)).isTrue();
        assertThat(complete.isAllowed("MAKING", "BARISTA", false)).isFalse();
        assertThat(complete.isAllowed("MAKING", "CUSTOMER", true)).isFalse();
        assertThat(complete.isAllowed("MAKING", "MANAGER", false)).isTrue();
        assertThat(complete.isAllowed("QUEUED", "MANAGER", false)).isFalse();
    }

    @Test
    void collectorIsTheCustomerWhoSaidToHaveIt() {
        OrderAction recall = actions.get(names.indexOf("RECALL"));
        assertThat(recall.isAllowed("COLLECTED", "CUSTOMER", true)).isTrue();
        assertThat(recall.isAllowed("COLLECTED", "CUSTOMER", false)).isFalse();
        assertThat(recall.isAllowed("COLLECTED", "BARISTA", false)).isTrue();
        assertThat(recall.isAllowed("COMPLETED", "BARISTA", false)).isFalse();
    }

    private static List<String> enumOf(String schema, String pointer) {
        JsonNode values =
                JsonMapper.shared().readTree(Contract.schemaText(schema)).at(pointer + "/enum");
        assertThat(values).as(schema + pointer).isNotEmpty();
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
