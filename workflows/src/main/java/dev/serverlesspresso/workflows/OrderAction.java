package dev.serverlesspresso.workflows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be asked of an order, as {@code events/order.actions.json} lists it. The order manager's rules, its workflow and the
 * screens are tested against that list.
 *
 * @param states the states in which it may be asked for, each with who may
 */
public record OrderAction(String name, Map<String, List<String>> states) {

    private static final String BARISTA = "BARISTA";
    private static final String CLAIMANT = "CLAIMANT";
    private static final String CUSTOMER = "CUSTOMER";
    private static final String COLLECTOR = "COLLECTOR";

    /** All actions, in the sequence of the list. */
    public static List<OrderAction> all() {
        JsonNode list = JsonMapper.shared().readTree(Resources.text("events/order.actions.json"));
        return list.path("actions").properties().stream()
                .map(action -> of(action.getKey(), action.getValue()))
                .toList();
    }

    private static OrderAction of(String name, JsonNode action) {
        Map<String, List<String>> states = new LinkedHashMap<>();
        action.properties().forEach(state -> states.put(state.getKey(), texts(state.getValue())));
        return new OrderAction(name, states);
    }

    /**
     * Whether somebody in a role may ask for it in a state; a customer only of the own order.
     *
     * @param theirs the barista has claimed the order, or the customer has said to have it
     */
    public boolean isAllowed(String state, String role, boolean theirs) {
        List<String> allowed = states.getOrDefault(state, List.of());
        return allowed.contains(role)
                || (theirs && role.equals(BARISTA) && allowed.contains(CLAIMANT))
                || (theirs && role.equals(CUSTOMER) && allowed.contains(COLLECTOR));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
