package dev.serverlesspresso.ordermanager.waiting.aws;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.waiting.Moves;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.annotation.SqsListenerAcknowledgementMode;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.Visibility;
import io.awspring.cloud.sqs.listener.acknowledgement.BatchAcknowledgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what moves queues, and has each shop told once for all that a batch says of it. What fails comes again soon, and at
 * last goes to the dead-letter queue, without the others of its batch.
 */
@Component
class MoveListener {

    private static final Logger log = LoggerFactory.getLogger(MoveListener.class);
    private static final int SOON_SECONDS = 2;

    private final JsonMapper json = JsonMapper.shared();
    private final Moves moves;

    MoveListener(Moves moves) {
        this.moves = moves;
    }

    @SqsListener(
            queueNames = "${serverlesspresso.move-queue:serverlesspresso-order-manager-queue}",
            acknowledgementMode = SqsListenerAcknowledgementMode.MANUAL)
    void hear(List<Message<String>> batch, BatchAcknowledgement<String> heard) {
        Map<ShopId, List<Move>> byShop = new LinkedHashMap<>();
        for (Message<String> message : batch) {
            try {
                Move move = Move.in(message, json);
                byShop.computeIfAbsent(move.shopId(), shop -> new ArrayList<>()).add(move);
            } catch (RuntimeException unreadable) {
                again(List.of(message), unreadable);
            }
        }
        byShop.forEach((shopId, all) -> tell(shopId, all, heard));
    }

    private void tell(ShopId shopId, List<Move> all, BatchAcknowledgement<String> heard) {
        List<Message<String>> messages = all.stream().map(Move::message).toList();
        List<Order> moved = all.stream().flatMap(move -> move.order().stream()).toList();
        try {
            moves.hear(shopId, moved);
        } catch (RuntimeException failed) {
            again(messages, failed);
            return;
        }
        heard.acknowledge(messages);
    }

    private static void again(List<Message<String>> messages, RuntimeException why) {
        log.atWarn()
                .setCause(why)
                .addKeyValue(
                        "messages",
                        messages.stream()
                                .map(message -> message.getHeaders().getId())
                                .toList())
                .log("moves come again");
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
