package dev.serverlesspresso.ordermanager.access;

import dev.serverlesspresso.kit.queue.aws.EventMessage;
import io.awspring.cloud.sqs.annotation.SqsListener;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in which devices were removed; a message that fails comes again, and at last goes to the dead-letter queue. */
@Component
class RemovalConsumer {

    /** Longer than any token that a device had when it was removed; it gets no other one. */
    private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(RemovalConsumer.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RemovedDevices removed;
    private final Clock clock;

    RemovalConsumer(RemovedDevices removed, Clock clock) {
        this.removed = removed;
        this.clock = clock;
    }

    @SqsListener(queueNames = "${serverlesspresso.device-queue:serverlesspresso-order-manager-devices}")
    void handle(String body) {
        DeviceRemoved event = JSON.treeToValue(EventMessage.read(JSON, body).detail(), DeviceRemoved.class);
        removed.add(event.shopId(), event.deviceId(), clock.instant().plus(REMEMBERED_FOR));
        log.atInfo()
                .addKeyValue("shopId", event.shopId())
                .addKeyValue("deviceId", event.deviceId())
                .log("removed device is refused from now on");
    }
}
