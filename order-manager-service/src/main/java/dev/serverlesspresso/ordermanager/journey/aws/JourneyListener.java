package dev.serverlesspresso.ordermanager.journey.aws;

import dev.serverlesspresso.kit.queue.aws.EventMessage;
import dev.serverlesspresso.ordermanager.journey.JourneyKeeper;
import dev.serverlesspresso.ordermanager.journey.OrderEvent;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.springframework.stereotype.Component;
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
        EventMessage event = EventMessage.read(json, body);
        return new OrderEvent(event.detailType(), json.treeToValue(event.detail(), OrderEvent.Detail.class));
    }
}
