package dev.serverlesspresso.qrvalidator.event;

import dev.serverlesspresso.kit.queue.aws.EventMessage;
import dev.serverlesspresso.qrvalidator.scan.OrderRejected;
import dev.serverlesspresso.qrvalidator.scan.Refunds;
import dev.serverlesspresso.qrvalidator.shop.CrowdedShops;
import dev.serverlesspresso.qrvalidator.shop.QueueMoved;
import dev.serverlesspresso.qrvalidator.shop.ShopChanged;
import dev.serverlesspresso.qrvalidator.shop.ShopSettingsConsumer;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.listener.SqsHeaders.MessageSystemAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles the events that concern codes. A message that fails is delivered again, and at last goes to the dead-letter
 * queue.
 */
@Component
class QueueListener {

    private static final Logger log = LoggerFactory.getLogger(QueueListener.class);

    private final JsonMapper json = JsonMapper.shared();
    private final Refunds refunds;
    private final ShopSettingsConsumer settings;
    private final CrowdedShops crowded;

    QueueListener(Refunds refunds, ShopSettingsConsumer settings, CrowdedShops crowded) {
        this.crowded = crowded;
        this.refunds = refunds;
        this.settings = settings;
    }

    @SqsListener(queueNames = "${serverlesspresso.queue:serverlesspresso-qr-validator}")
    void handle(
            String body,
            @Header(name = MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT, defaultValue = "1") String received) {
        EventMessage event = EventMessage.read(json, body);
        String detailType = event.detailType();
        JsonNode detail = event.detail();
        boolean again = !received.equals("1");
        if (detailType.equals("Order.Rejected")) {
            refund(detail, again);
        } else if (detailType.equals("Shop.Changed")) {
            settings.handle(json.treeToValue(detail, ShopChanged.class));
        } else if (detailType.equals("Queue.Moved")) {
            crowded.handle(json.treeToValue(detail, QueueMoved.class));
        } else {
            log.atWarn().addKeyValue("detailType", detailType).log("event is not handled here");
        }
    }

    /** What staff asked for at the counter has spent nothing. */
    private void refund(JsonNode rejected, boolean again) {
        if (rejected.has("windowStart")) {
            refunds.refund(json.treeToValue(rejected, OrderRejected.class), again);
        }
    }
}
