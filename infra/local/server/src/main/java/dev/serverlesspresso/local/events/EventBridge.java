package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.model.RequestModel;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.operation.Operations;
import dev.serverlesspresso.local.time.Scheduler;
import dev.serverlesspresso.local.wire.JsonService;
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
    private final Operations<JsonNode> operations = new Operations<>(EventBridge::unknown);

    public EventBridge(Journal journal, Scheduler scheduler, EventStarts starts, EventQueues queues) {
        this.journal = journal;
        EventsState state = new EventsState(journal);
        deliveries = new Deliveries(journal, scheduler, state, starts, queues);
        log = new EventLog(state, deliveries, scheduler);
        putEvents = new PutEvents(log, scheduler::now);
        Buses buses = new Buses(state, scheduler);
        addBuses(buses);
        addRules(new Rules(state, buses), new Targets(state));
    }

    private void addBuses(Buses buses) {
        operations
                .add("PutEvents", writing(putEvents::put))
                .add("CreateEventBus", writing(buses::create))
                .add("DescribeEventBus", reading(buses::describe))
                .add("ListEventBuses", reading(buses::list))
                .add("DeleteEventBus", writing(buses::delete))
                .add("TagResource", writing(buses::tag))
                .add("UntagResource", writing(buses::untag))
                .add("ListTagsForResource", reading(buses::listTags));
    }

    private void addRules(Rules rules, Targets targets) {
        operations
                .add("PutRule", writing(rules::put))
                .add("DescribeRule", reading(rules::describe))
                .add("ListRules", reading(rules::list))
                .add("DeleteRule", writing(rules::delete))
                .add("EnableRule", writing(rules::enable))
                .add("DisableRule", writing(rules::disable))
                .add("PutTargets", writing(targets::put))
                .add("RemoveTargets", writing(targets::remove))
                .add("ListTargetsByRule", reading(targets::list))
                .add("ListRuleNamesByTarget", reading(rules::listNamesByTarget))
                .add("TestEventPattern", reading(this::testPattern));
    }

    private Operation<JsonNode> reading(Function<JsonNode, JsonNode> work) {
        return Operation.reading(journal, work);
    }

    /** Rules and buses are changed within the transaction of the deployer as well, events put within a workflow's. */
    private Operation<JsonNode> writing(BiFunction<JournalTransaction, JsonNode, JsonNode> work) {
        return Operation.transactional(journal, work);
    }

    /** Takes up the deliveries that an earlier process left. */
    public void start() {
        deliveries.resume();
    }

    @Override
    public CompletionStage<JsonNode> execute(String operation, JsonNode request) {
        return operations.execute(operation, () -> MODEL.read(operation, request));
    }

    /** Runs one of the operations that change something, within the transaction of a workflow or of the deployer. */
    public JsonNode execute(JournalTransaction transaction, String operation, JsonNode request) {
        return operations.execute(transaction, operation, () -> MODEL_OF_WORKFLOWS.read(operation, request));
    }

    private static AwsError unknown(String operation) {
        return AwsError.badRequest(
                "UnknownOperationException", "the local AWS has no EventBridge operation " + operation);
    }

    /** PutEvents within a transaction: what matches is delivered once that is durable. */
    public JsonNode putEvents(JournalTransaction transaction, JsonNode request) {
        return putEvents.put(transaction, request);
    }

    /** Puts a whole event of an AWS service on the default bus. */
    public void publish(JournalTransaction transaction, JsonNode event) {
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
