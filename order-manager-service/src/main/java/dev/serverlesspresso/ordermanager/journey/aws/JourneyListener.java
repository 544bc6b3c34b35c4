package dev.serverlesspresso.ordermanager.journey.aws;

import dev.serverlesspresso.ordermanager.journey.JourneyKeeper;
import dev.serverlesspresso.ordermanager.journey.OrderEvent;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what happens to orders; a message that fails comes again, and at last goes to the dead-letter queue. */
@Component
class JourneyListener {

    private final JsonMapper json = JsonMapper.shared();
    private final JourneyKeeper keeper;

    JourneyListener(JourneyKeeper keeper) {
        this.keeper = keeper;
    }

    @SqsListener(queueNames = "${serverlesspresso.journey-queue:serverlesspresso-order-manager-journey}")
    void hear(String body) {
        keeper.hear(read(body));
    }

    OrderEvent read(String body) {
        JsonNode event = json.readTree(body);
        JsonNode detail = event.path("detail");
        if (!event.path("detail-type").isString() || !detail.isObject()) {
            throw new IllegalArgumentException("a message of the journey's queue is no event of the bus");
        }
        return new OrderEvent(
                event.path("detail-type").stringValue(), json.treeToValue(detail, OrderEvent.Detail.class));
    }
}
