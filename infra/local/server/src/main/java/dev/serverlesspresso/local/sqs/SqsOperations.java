package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS's operations: ElasticMQ's, corrected where it has other rules than AWS or none. */
final class SqsOperations {
    private static final Pattern RECEIPT_HANDLE = Pattern.compile("[0-9a-f-]{36}#[0-9a-f-]{36}");

    /** ElasticMQ does these without looking whether there is such a queue. */
    private static final Set<String> ON_A_QUEUE = Set.of("AddPermission", "RemovePermission");

    private final BiFunction<String, JsonNode, CompletionStage<JsonNode>> queues;
    private final StoredAttributes stored;
    private final QueueList list;
    private final QueueRows rows;
    private final RecentQueues recent;
    private final Operations<ObjectNode> operations;

    /** {@code queues} answers every operation as ElasticMQ does. */
    SqsOperations(BiFunction<String, JsonNode, CompletionStage<JsonNode>> queues, QueueRows rows, RecentQueues recent) {
        this.queues = queues;
        this.rows = rows;
        this.recent = recent;
        this.stored = new StoredAttributes(queues);
        this.list = new QueueList(queues);
        this.operations = operations();
    }

    CompletionStage<JsonNode> call(String operation, JsonNode request) {
        try {
            ObjectNode checked = SqsRules.check(operation, request);
            return admit(operation, checked)
                    .thenCompose(admitted -> operations.execute(operation, () -> checked))
                    .thenCompose(answer -> done(operation, checked).thenApply(done -> answer));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    /** Refuses what the rules allow and the state of a queue does not. */
    CompletionStage<Boolean> admit(String operation, ObjectNode request) {
        recent.check(operation, request);
        if (operation.equals("StartMessageMoveTask")) {
            return admitMove(request);
        }
        if (!ON_A_QUEUE.contains(operation)) {
            return CompletableFuture.completedStage(true);
        }
        ObjectNode asked = Json.object();
        asked.set("QueueUrl", request.path("QueueUrl"));
        return queues.apply("ListQueueTags", asked).thenApply(there -> true);
    }

    /**
     * ElasticMQ waits for ever for a queue from which nothing can be moved. Messages are moved from dead-letter queues only:
     * docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html, SourceArn.
     */
    private CompletionStage<Boolean> admitMove(ObjectNode request) {
        String source = request.path("SourceArn").asString();
        if (!Policies.isArn(source)) {
            throw AwsError.badRequest(
                    "ResourceNotFoundException",
                    "The resource that you specified for the SourceArn parameter doesn't exist.");
        }
        String queue = source.substring(source.lastIndexOf(':') + 1);
        ObjectNode asked = Json.object().put("QueueUrl", ElasticMq.ADDRESS + "/" + Arns.ACCOUNT + "/" + queue);
        return queues.apply("ListDeadLetterSourceQueues", asked).thenApply(sources -> {
            if (sources.path("queueUrls").isEmpty()) {
                throw AwsError.badRequest(
                        "InvalidParameterValue", "Source queue must be configured as a Dead Letter Queue.");
            }
            return true;
        });
    }

    /** What has to be known of an operation that succeeded; ElasticMQ does not tell its listener of a purge. */
    CompletionStage<Boolean> done(String operation, ObjectNode request) {
        recent.done(operation, request);
        String queue = StoredAttributes.name(request.path("QueueUrl").asString(""));
        if (operation.equals("DeleteQueue")) {
            stored.forget(queue);
        }
        return operation.equals("PurgeQueue") ? rows.purge(queue) : CompletableFuture.completedFuture(true);
    }

    private Operations<ObjectNode> operations() {
        Operations<ObjectNode> ours = new Operations<>(SqsRules::unknown);
        ours.add("CreateQueue", this::create)
                .add("SetQueueAttributes", this::setAttributes)
                .add("GetQueueAttributes", this::attributes)
                .add("ListQueues", list::page)
                .add("ListQueueTags", this::tags)
                .add("SendMessage", this::send)
                .add("SendMessageBatch", this::sendBatch)
                .add("ReceiveMessage", this::receive)
                .add("DeleteMessage", this::deleteMessage)
                .add("DeleteMessageBatch", this::deleteBatch);
        Set<String> corrected = ours.names();
        SqsRules.operations().stream()
                .filter(name -> !corrected.contains(name))
                .forEach(name -> ours.add(name, request -> queues.apply(name, request)));
        return ours;
    }

    private CompletionStage<JsonNode> create(ObjectNode request) {
        JsonNode attributes = request.path("Attributes");
        return queues.apply("CreateQueue", request)
                .thenCompose(answer -> stored.store(answer.path("QueueUrl").asString(), attributes)
                        .thenApply(done -> answer));
    }

    private CompletionStage<JsonNode> setAttributes(ObjectNode request) {
        String url = request.path("QueueUrl").asString();
        return stored.of(url)
                .thenAccept(before -> SqsRanges.checkThroughput(together(before, request.path("Attributes"))))
                .thenCompose(allowed -> queues.apply("SetQueueAttributes", StoredAttributes.without(request)))
                .thenCompose(
                        answer -> stored.store(url, request.path("Attributes")).thenApply(done -> answer));
    }

    private static ObjectNode together(ObjectNode before, JsonNode changes) {
        ObjectNode after = before.deepCopy();
        changes.properties().forEach(change -> after.set(change.getKey(), change.getValue()));
        return after;
    }

    private CompletionStage<JsonNode> attributes(ObjectNode request) {
        List<String> names = new ArrayList<>();
        request.path("AttributeNames").forEach(name -> names.add(name.asString()));
        boolean all = names.contains("All");
        return queues.apply("GetQueueAttributes", request)
                .thenCombine(stored.of(request.path("QueueUrl").asString()), (answer, ours) -> {
                    ObjectNode found = answer.path("Attributes") instanceof ObjectNode some ? some : Json.object();
                    ours.properties().stream()
                            .filter(attribute -> all || names.contains(attribute.getKey()))
                            .forEach(attribute -> found.set(attribute.getKey(), attribute.getValue()));
                    return found.isEmpty() ? Json.object() : Json.object().set("Attributes", found);
                });
    }

    private CompletionStage<JsonNode> tags(ObjectNode request) {
        return queues.apply("ListQueueTags", request).thenApply(SqsOperations::withoutOurTag);
    }

    private static JsonNode withoutOurTag(JsonNode answer) {
        if (answer.path("Tags") instanceof ObjectNode tags) {
            tags.remove(StoredAttributes.TAG);
        }
        return answer;
    }

    private CompletionStage<JsonNode> send(ObjectNode request) {
        return stored.of(request.path("QueueUrl").asString()).thenCompose(attributes -> {
            int most = attributes.path("MaximumMessageSize").asInt();
            if (MessageSizes.of(request) > most) {
                return CompletableFuture.failedStage(MessageSizes.tooLarge(most));
            }
            return marked(request, attributes, List.of(request))
                    .thenCompose(done -> queues.apply("SendMessage", request));
        });
    }

    private CompletionStage<JsonNode> sendBatch(ObjectNode request) {
        BatchEntries parted = BatchEntries.of(request.path("Entries"));
        ArrayNode entries = parted.good();
        MessageSizes.checkBatch(request.path("Entries"));
        if (entries.isEmpty()) {
            return CompletableFuture.completedStage(parted.answer(Json.object()));
        }
        request.set("Entries", entries);
        return stored.of(request.path("QueueUrl").asString()).thenCompose(attributes -> {
            int most = attributes.path("MaximumMessageSize").asInt();
            if (entries.valueStream().anyMatch(entry -> MessageSizes.of(entry) > most)) {
                return CompletableFuture.failedStage(MessageSizes.tooLarge(most));
            }
            List<ObjectNode> messages =
                    entries.valueStream().map(ObjectNode.class::cast).toList();
            return marked(request, attributes, messages)
                    .thenCompose(done -> queues.apply("SendMessageBatch", request))
                    .thenApply(parted::answer);
        });
    }

    private CompletionStage<Boolean> marked(ObjectNode request, ObjectNode attributes, List<ObjectNode> messages) {
        if (!attributes.path("DeduplicationScope").asString("queue").equals("messageGroup")) {
            return CompletableFuture.completedStage(false);
        }
        ObjectNode asked = Json.object();
        asked.set("QueueUrl", request.path("QueueUrl"));
        asked.putArray("AttributeNames").add("ContentBasedDeduplication");
        return queues.apply("GetQueueAttributes", asked).thenApply(answer -> {
            JsonNode contentBased = answer.path("Attributes").path("ContentBasedDeduplication");
            messages.forEach(message ->
                    Deduplication.mark(message, contentBased.asString("").equals("true")));
            return true;
        });
    }

    private CompletionStage<JsonNode> receive(ObjectNode request) {
        return stored.of(request.path("QueueUrl").asString()).thenCompose(attributes -> queues.apply(
                        "ReceiveMessage", request)
                .thenApply(answer ->
                        attributes.path("DeduplicationScope").asString("queue").equals("queue")
                                ? answer
                                : Deduplication.unmark(answer)));
    }

    /**
     * A handle of an earlier receipt, or of a message that is gone, is taken: deleting is idempotent (DeleteMessage in the
     * API reference).
     */
    private CompletionStage<JsonNode> deleteMessage(ObjectNode request) {
        return queues.apply("DeleteMessage", request)
                .exceptionallyCompose(failure -> cause(failure) instanceof AwsError refused
                                && refused.code().equals("ReceiptHandleIsInvalid")
                                && isHandle(request.path("ReceiptHandle"))
                        ? CompletableFuture.completedStage(Json.object())
                        : CompletableFuture.failedStage(cause(failure)));
    }

    private CompletionStage<JsonNode> deleteBatch(ObjectNode request) {
        return queues.apply("DeleteMessageBatch", request).thenApply(answer -> {
            ArrayNode failed = Json.array();
            ArrayNode successful = Json.array();
            answer.path("Successful").forEach(successful::add);
            for (JsonNode entry : answer.path("Failed")) {
                boolean gone = entry.path("Code").asString("").equals("ReceiptHandleIsInvalid")
                        && isHandle(handleOf(request, entry.path("Id").asString()));
                if (gone) {
                    successful.addObject().set("Id", entry.path("Id"));
                } else {
                    failed.add(entry);
                }
            }
            ObjectNode corrected = Json.object();
            corrected.set("Failed", failed);
            corrected.set("Successful", successful);
            return corrected;
        });
    }

    private static JsonNode handleOf(ObjectNode request, String id) {
        return request.path("Entries")
                .valueStream()
                .filter(entry -> entry.path("Id").asString("").equals(id))
                .findFirst()
                .orElseGet(Json::object)
                .path("ReceiptHandle");
    }

    private static boolean isHandle(JsonNode handle) {
        return RECEIPT_HANDLE.matcher(handle.asString("")).matches();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
