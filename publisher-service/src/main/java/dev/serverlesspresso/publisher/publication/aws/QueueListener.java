package dev.serverlesspresso.publisher.publication.aws;

import dev.serverlesspresso.publisher.PublisherProperties;
import dev.serverlesspresso.publisher.publication.BusEvent;
import dev.serverlesspresso.publisher.publication.Delivery;
import dev.serverlesspresso.publisher.publication.UndeliveredException;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.listener.SqsHeaders.MessageSystemAttributes;
import io.awspring.cloud.sqs.listener.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes events from the queue, each acknowledged by itself. One that fails comes again soon, each time a little later,
 * until the queue moves it to its dead-letter queue.
 */
@Component
class QueueListener {
    private static final Logger LOG = LoggerFactory.getLogger(QueueListener.class);
    private static final int LONGEST_PAUSE_EXPONENT = 4;

    private final Delivery delivery;
    private final JsonMapper mapper;

    QueueListener(IotBroker broker, BusFailures failures, PublisherProperties properties, JsonMapper mapper) {
        delivery = new Delivery(broker, failures, properties.lastReceive());
        this.mapper = mapper;
    }

    @SqsListener(queueNames = "${serverlesspresso.queue:serverlesspresso-publisher}")
    void take(
            String body,
            @Header(name = MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT, defaultValue = "1") String received,
            Visibility visibility) {
        BusEvent event = BusEvent.of(mapper.readTree(body));
        int times = Integer.parseInt(received);
        try {
            int messages = delivery.deliver(event, times);
            LOG.atInfo()
                    .addKeyValue("eventId", event.id())
                    .addKeyValue("detailType", event.detailType())
                    .addKeyValue("shopId", event.shopId())
                    .addKeyValue("orderId", event.orderId().orElse(""))
                    .addKeyValue("messages", messages)
                    .log("event published");
        } catch (UndeliveredException e) {
            visibility.changeTo(pauseSeconds(times));
            throw e;
        }
    }

    /** 2, 4, 8, then 16 seconds. */
    static int pauseSeconds(int received) {
        return 1 << Math.min(LONGEST_PAUSE_EXPONENT, Math.max(1, received));
    }
}
