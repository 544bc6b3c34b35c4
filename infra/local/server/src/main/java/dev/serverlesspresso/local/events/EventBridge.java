package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.Transaction;
import dev.serverlesspresso.local.model.RequestModel;
import dev.serverlesspresso.local.time.Scheduler;
import dev.serverlesspresso.local.wire.Json;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Amazon EventBridge. The default bus is always there. */
public final class EventBridge implements JsonService, AutoCloseable {
    private static final RequestModel MODEL = RequestModel.beside(EventBridge.class);
    private static final RequestModel MODEL_OF_WORKFLOWS = RequestModel.ofWorkflowsBeside(EventBridge.class);

    private final Journal journal;
    private final Deliveries deliveries;
    private final EventLog log;
    private final PutEvents putEvents;
    private final Map<String, Function<JsonNode, JsonNode>> reads;
    private final Map<String, BiFunction<Transaction, JsonNode, JsonNode>> writes;

    public EventBridge(Journal journal, Scheduler scheduler, EventStarts starts, EventQueues queues) {
        this.journal = journal;
        EventsState state = new EventsState(journal);
        deliveries = new Deliveries(journal, scheduler, state, starts, queues);
        log = new EventLog(state, deliveries, scheduler);
        putEvents = new PutEvents(log, scheduler::now);
        Buses buses = new Buses(state, scheduler);
        Rules rules = new Rules(state, buses);
        Targets targets = new Targets(state);
        reads = Map.of(
                "DescribeEventBus", buses::describe,
                "ListEventBuses", buses::list,
                "ListTagsForResource", buses::listTags,
                "DescribeRule", rules::describe,
                "ListRules", rules::list,
                "ListRuleNamesByTarget", rules::listNamesByTarget,
                "ListTargetsByRule", targets::list,
                "TestEventPattern", this::testPattern);
        writes = Map.ofEntries(
                Map.entry("PutEvents", putEvents::put),
                Map.entry("CreateEventBus", buses::create),
                Map.entry("DeleteEventBus", buses::delete),
                Map.entry("TagResource", buses::tag),
                Map.entry("UntagResource", buses::untag),
                Map.entry("PutRule", rules::put),
                Map.entry("DeleteRule", rules::delete),
                Map.entry("EnableRule", (transaction, request) -> rules.setState(transaction, request, "ENABLED")),
                Map.entry("DisableRule", (transaction, request) -> rules.setState(transaction, request, "DISABLED")),
                Map.entry("PutTargets", targets::put),
                Map.entry("RemoveTargets", targets::remove));
    }

    /** Takes up the deliveries that an earlier process left. */
    public void start() {
        deliveries.resume();
    }

    @Override
    public CompletionStage<JsonNode> execute(String operation, JsonNode request) {
        JsonNode checked = MODEL.read(operation, request);
        Function<JsonNode, JsonNode> read = reads.get(operation);
        if (read != null) {
            return CompletableFuture.completedFuture(journal.read(() -> read.apply(checked)));
        }
        return journal.submit(transaction -> change(transaction, operation, checked));
    }

    /** Runs one of the operations that change something, within the transaction of a workflow or of the deployer. */
    public JsonNode execute(Transaction transaction, String operation, JsonNode request) {
        return change(transaction, operation, MODEL_OF_WORKFLOWS.read(operation, request));
    }

    private JsonNode change(Transaction transaction, String operation, JsonNode request) {
        BiFunction<Transaction, JsonNode, JsonNode> write = writes.get(operation);
        if (write == null) {
            throw AwsError.badRequest(
                    "UnknownOperationException", "the local AWS has no EventBridge operation " + operation);
        }
        return write.apply(transaction, request);
    }

    /** PutEvents within a transaction: what matches is delivered once that is durable. */
    public JsonNode putEvents(Transaction transaction, JsonNode request) {
        return putEvents.put(transaction, request);
    }

    /** Puts a whole event of an AWS service on the default bus. */
    public void publish(Transaction transaction, JsonNode event) {
        log.append(transaction, EventsState.DEFAULT_BUS, event);
    }

    /** Calls the observer with bus name and event for every event put on a bus, in their order; closing ends it. */
    public Subscription subscribe(BiConsumer<String, JsonNode> observer) {
        log.observers().add(observer);
        return () -> log.observers().remove(observer);
    }

    /** How many entries PutEvents was given, good or bad. */
    public long entries() {
        return putEvents.entries();
    }

    /** Makes no more deliveries; those that are left are made after the next start. */
    @Override
    public void close() {
        deliveries.close();
    }

    private JsonNode testPattern(JsonNode request) {
        String pattern = Require.text(request, "EventPattern");
        Patterns.checkWithLength(request);
        String event = Require.text(request, "Event");
        Patterns.checkEvent(event);
        return Json.object().put("Result", log.patterns().matches(pattern, event));
    }

    /** An observer's subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
