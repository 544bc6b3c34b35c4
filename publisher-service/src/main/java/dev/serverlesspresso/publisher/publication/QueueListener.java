package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.queue.aws.EventMessage;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.listener.SqsHeaders.MessageSystemAttributes;
import io.awspring.cloud.sqs.listener.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles the events of the queue, each acknowledged by itself. One that fails is delivered again, each time a little
 * later, until the queue moves it to its dead-letter queue.
 */
@Component
class QueueListener {

    private static final Logger log = LoggerFactory.getLogger(QueueListener.class);
    private static final int LONGEST_PAUSE_EXPONENT = 4;
    private static final String DEVICE_REMOVED = "Device.Removed";

    private final Delivery delivery;
    private final ConnectionDesk connections;
    private final JsonMapper mapper;

    QueueListener(Delivery delivery, ConnectionDesk connections, JsonMapper mapper) {
        this.delivery = delivery;
        this.connections = connections;
        this.mapper = mapper;
    }

    @SqsListener(queueNames = "${serverlesspresso.queue:serverlesspresso-publisher}")
    void handle(
            String body,
            @Header(name = MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT, defaultValue = "1") String received,
            Visibility visibility) {
        EventMessage message = EventMessage.read(mapper, body);
        BusEvent event = new BusEvent(message.id(), message.detailType(), message.detail());
        if (event.detailType().equals(DEVICE_REMOVED)) {
            disconnect(event);
        } else {
            publish(event, Integer.parseInt(received), visibility);
        }
    }

    /** Disconnects a device that was removed; that it was not connected is no error. */
    private void disconnect(BusEvent event) {
        String deviceId = event.detail().path("deviceId").asString("");
        connections.disconnectDevice(event.shopId(), deviceId);
        log.atInfo()
                .addKeyValue("eventId", event.id())
                .addKeyValue("shopId", event.shopId())
                .addKeyValue("deviceId", deviceId)
                .log("removed device disconnected");
    }

    private void publish(BusEvent event, int received, Visibility visibility) {
        try {
            int messages = delivery.deliver(event, received);
            log.atInfo()
                    .addKeyValue("eventId", event.id())
                    .addKeyValue("detailType", event.detailType())
                    .addKeyValue("shopId", event.shopId())
                    .addKeyValue("orderId", event.orderId().orElse(""))
                    .addKeyValue("messages", messages)
                    .log("event published");
        } catch (UndeliveredException e) {
            visibility.changeTo(pauseSeconds(received));
            throw e;
        }
    }

    /** 2, 4, 8, then 16 seconds. */
    static int pauseSeconds(int received) {
        return 1 << Math.min(LONGEST_PAUSE_EXPONENT, Math.max(1, received));
    }
}
