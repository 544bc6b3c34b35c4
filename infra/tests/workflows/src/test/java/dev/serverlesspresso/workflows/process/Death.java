package dev.serverlesspresso.workflows.process;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * The death of an order-processor as AWS tells it. Only AWS puts such an event on the default bus; here the engine's
 * own door is used.
 */
record Death(Order order, String execution) {
    private static final AtomicLong TOLD = new AtomicLong();

    static Death of(Order order, String execution) {
        return new Death(order, execution);
    }

    void tell() {
        ObjectNode input = CoffeeCounter.JSON.createObjectNode();
        input.putObject("detail").put("orderId", order.id());
        ObjectNode event = CoffeeCounter.JSON
                .createObjectNode()
                .put("version", "0")
                .put("id", new UUID(0, TOLD.incrementAndGet()).toString())
                .put("detail-type", "Step Functions Execution Status Change")
                .put("source", "aws.states")
                .put("account", "000000000000")
                .put("time", "2026-11-02T09:00:00Z")
                .put("region", "eu-central-1");
        event.putArray("resources").add(execution);
        event.putObject("detail")
                .put("executionArn", execution)
                .put("stateMachineArn", stateMachine())
                .put("name", "told-again")
                .put("status", "ABORTED")
                .put("input", input.toString());
        CoffeeCounter counter = order.shop().counter();
        counter.aws().write(transaction -> {
            counter.aws().events().publish(transaction, event);
            return 0;
        });
    }

    private String stateMachine() {
        return execution.replace(":execution:", ":stateMachine:").replaceAll(":[^:]*$", "");
    }
}
