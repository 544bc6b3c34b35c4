package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.kit.queue.aws.EventMessage;
import dev.serverlesspresso.ordermanager.order.OrderFields;
import io.awspring.cloud.sqs.annotation.SqsListener;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what happens to orders; a message that fails comes again, and at last goes to the dead-letter queue. */
@Component
class JourneyConsumer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JourneyRecorder recorder;

    JourneyConsumer(JourneyRecorder recorder) {
        this.recorder = recorder;
    }

    @SqsListener(queueNames = "${serverlesspresso.journey-queue:serverlesspresso-order-manager-journey}")
    void handle(String body) {
        recorder.handle(read(body));
    }

    static OrderEvent read(String body) {
        EventMessage event = EventMessage.read(JSON, body);
        JsonNode order = event.detail().path("order");
        return new OrderEvent(
                event.detailType(),
                JSON.treeToValue(event.detail(), OrderEvent.Detail.class),
                order.isObject() ? Optional.of(OrderFields.order(order)) : Optional.empty());
    }
}
