package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.kit.queue.aws.EventMessage;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears what happens to orders; a message that fails comes again, and at last goes to the dead-letter queue. */
@Component
class JourneyConsumer {

    private final JsonMapper json = JsonMapper.shared();
    private final JourneyRecorder recorder;

    JourneyConsumer(JourneyRecorder recorder) {
        this.recorder = recorder;
    }

    @SqsListener(queueNames = "${serverlesspresso.journey-queue:serverlesspresso-order-manager-journey}")
    void handle(String body) {
        recorder.handle(read(body));
    }

    OrderEvent read(String body) {
        EventMessage event = EventMessage.read(json, body);
        return new OrderEvent(event.detailType(), json.treeToValue(event.detail(), OrderEvent.Detail.class));
    }
}
