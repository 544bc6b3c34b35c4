package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.annotation.SqsListenerAcknowledgementMode;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.Visibility;
import io.awspring.cloud.sqs.listener.acknowledgement.BatchAcknowledgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in the events that move queues, and has one forecast published for each shop of a batch, or of all that came while
 * the last forecast was fresh. Messages that fail come again soon and at last go to the dead-letter queue, without the
 * others of their batch.
 */
@Component
class QueueMoveConsumer {

    private static final Logger log = LoggerFactory.getLogger(QueueMoveConsumer.class);
    private static final int SOON_SECONDS = 2;

    private final JsonMapper json = JsonMapper.shared();
    private final QueueForecaster forecaster;
    private final GatheredMoves gathered;

    QueueMoveConsumer(QueueForecaster forecaster, GatheredMoves gathered) {
        this.forecaster = forecaster;
        this.gathered = gathered;
    }

    @SqsListener(
            queueNames = "${serverlesspresso.move-queue:serverlesspresso-order-manager-queue}",
            acknowledgementMode = SqsListenerAcknowledgementMode.MANUAL)
    void handle(List<Message<String>> batch, BatchAcknowledgement<String> handled) {
        Consumer<List<Message<String>>> acknowledge = handled::acknowledge;
        Map<ShopId, List<QueueMove>> byShop = new LinkedHashMap<>();
        for (Message<String> message : batch) {
            try {
                QueueMove move = QueueMove.in(message, acknowledge, json);
                byShop.computeIfAbsent(move.shopId(), shop -> new ArrayList<>()).add(move);
            } catch (RuntimeException unreadable) {
                again(List.of(message), unreadable);
            }
        }
        byShop.forEach((shopId, all) -> gathered.add(shopId, all, moves -> publish(shopId, moves)));
    }

    private void publish(ShopId shopId, List<QueueMove> all) {
        List<Order> moved = all.stream().flatMap(move -> move.order().stream()).toList();
        try {
            forecaster.handle(shopId, moved);
        } catch (RuntimeException failed) {
            again(all.stream().map(QueueMove::message).toList(), failed);
            return;
        }
        QueueMove.acknowledge(all);
    }

    private static void again(List<Message<String>> messages, RuntimeException why) {
        log.atWarn()
                .setCause(why)
                .addKeyValue(
                        "messages",
                        messages.stream()
                                .map(message -> message.getHeaders().getId())
                                .toList())
                .log("moves are handled again later");
        messages.forEach(message -> visibility(message).changeTo(SOON_SECONDS));
    }

    private static Visibility visibility(Message<String> message) {
        Visibility visibility = message.getHeaders().get(SqsHeaders.SQS_VISIBILITY_TIMEOUT_HEADER, Visibility.class);
        if (visibility == null) {
            throw new IllegalStateException("a message of SQS has no visibility");
        }
        return visibility;
    }
}
