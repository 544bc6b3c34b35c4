package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.system.chaos.Books.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears every event of the counter by a rule and a queue of its own, which outlive every process as all queues do. */
final class Recorder {
    private static final String BUS = "serverlesspresso";
    private static final String NAME = "chaos-recorder";

    private final SqsClient sqs;
    private final String queue;
    private final Map<String, Told> byId = new HashMap<>();

    Recorder(SqsClient sqs, EventBridgeClient events) {
        this.sqs = sqs;
        String arn = Arns.of("sqs", NAME);
        queue = sqs.createQueue(request -> request.queueName(NAME)
                        .attributes(Map.of(QueueAttributeName.POLICY, mayBeFilledByEventBridge(arn))))
                .queueUrl();
        events.putRule(request ->
                request.eventBusName(BUS).name(NAME).eventPattern("{\"source\":[{\"prefix\":\"serverlesspresso.\"}]}"));
        Target target = Target.builder().id(NAME).arn(arn).build();
        events.putTargets(request -> request.eventBusName(BUS).rule(NAME).targets(target));
    }

    private static String mayBeFilledByEventBridge(String arn) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage",
                 "Principal": {"Service": "events.amazonaws.com"}, "Resource": "%s"}]}""".formatted(arn);
    }

    /** All events until now; those of no order are left out. */
    List<Told> heard() {
        while (true) {
            List<Message> messages = sqs.receiveMessage(
                            request -> request.queueUrl(queue).maxNumberOfMessages(10))
                    .messages();
            if (messages.isEmpty()) {
                return List.copyOf(byId.values());
            }
            messages.forEach(message -> keep(JsonMapper.shared().readTree(message.body())));
            delete(messages);
        }
    }

    private void keep(JsonNode event) {
        JsonNode detail = event.path("detail");
        String order = detail.path("orderId").asString("");
        if (!order.isEmpty()) {
            byId.put(
                    event.path("id").asString(),
                    new Told(
                            event.path("detail-type").asString(),
                            order,
                            detail.path("version").asInt(0),
                            detail.path("requestId").asString("")));
        }
    }

    /** A message that stays comes again, and is the same event. */
    private void delete(List<Message> messages) {
        try {
            List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
            for (int i = 0; i < messages.size(); i++) {
                entries.add(DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(i))
                        .receiptHandle(messages.get(i).receiptHandle())
                        .build());
            }
            sqs.deleteMessageBatch(request -> request.queueUrl(queue).entries(entries));
        } catch (SdkException e) {
            return;
        }
    }
}
