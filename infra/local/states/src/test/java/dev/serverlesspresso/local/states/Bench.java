package dev.serverlesspresso.local.states;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.aws.Ids;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.integration.Services;
import dev.serverlesspresso.local.states.integration.TaskCalls;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An engine whose clock stands still until it is moved, with services that do as they are told. */
final class Bench implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A call that a service has received. */
    record Received(String action, JsonNode request) {}

    final ManualScheduler clock;
    final Journal journal;
    final StepFunctions states;
    final List<Received> dynamodb = new ArrayList<>();
    final List<JsonNode> events = new ArrayList<>();
    final List<JsonNode> statusChanges = new ArrayList<>();
    final ConcurrentLinkedQueue<CompletableFuture<JsonNode>> sqs = new ConcurrentLinkedQueue<>();
    final Map<String, Function<JsonNode, JsonNode>> tables = new ConcurrentHashMap<>();
    TaskCalls calls = TaskCalls.undisturbed();
    JsonNode putEventsAnswer = json("{'FailedEntryCount': 0, 'Entries': [{'EventId': 'e1'}]}");

    Bench(Journal journal, Instant now) {
        this(journal, now, Ids.seeded(7));
    }

    Bench(Journal journal, Instant now, Ids ids) {
        this.journal = journal;
        clock = new ManualScheduler(now);
        Services services = Services.none()
                .calledThrough((call, service) -> calls.call(call, service))
                .transactional("dynamodb", this::dynamodb)
                .transactional("events", this::putEvents)
                .external("sqs", (action, request) -> {
                    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
                    sqs.add(answer);
                    return answer;
                });
        states = new StepFunctions(journal, clock, ids, services, (transaction, event) -> statusChanges.add(event));
        states.start();
    }

    static Bench inMemory() {
        return new Bench(Journal.inMemory(), START);
    }

    private JsonNode dynamodb(JournalTransaction transaction, String action, JsonNode request) {
        dynamodb.add(new Received(action, request));
        return tables.getOrDefault(action, any -> json("{}")).apply(request);
    }

    private JsonNode putEvents(JournalTransaction transaction, String action, JsonNode request) {
        events.add(request);
        return putEventsAnswer;
    }

    /** JSON with single quotes, for legibility. */
    static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    JsonNode call(String operation, String request) {
        return call(operation, json(request));
    }

    JsonNode call(String operation, JsonNode request) {
        try {
            return states.execute(operation, request).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** The refusal of a request that has to be refused. */
    AwsError refusal(String operation, String request) {
        return refusal(operation, json(request));
    }

    AwsError refusal(String operation, JsonNode request) {
        try {
            JsonNode answer = call(operation, request);
            throw new AssertionError("not refused: " + answer);
        } catch (AwsError error) {
            return error;
        }
    }

    String create(String name, String type, String definition) {
        return call("CreateStateMachine", machine(name, type, definition))
                .path("stateMachineArn")
                .stringValue();
    }

    static ObjectNode machine(String name, String type, String definition) {
        return MAPPER.createObjectNode()
                .put("name", name)
                .put("type", type)
                .put("roleArn", "arn:aws:iam::000000000000:role/test")
                .put("definition", json(definition).toString());
    }

    /** Creates a Standard state machine and starts it; answers the execution's ARN. */
    String run(String definition, String input) {
        String machine = create("m", "STANDARD", definition);
        return start(machine, "x", input);
    }

    String start(String machine, String name, String input) {
        ObjectNode request = MAPPER.createObjectNode()
                .put("stateMachineArn", machine)
                .put("name", name)
                .put("input", json(input).toString());
        return call("StartExecution", request).path("executionArn").stringValue();
    }

    JsonNode describe(String execution) {
        return call("DescribeExecution", "{'executionArn': '" + execution + "'}");
    }

    String status(String execution) {
        return describe(execution).path("status").stringValue();
    }

    JsonNode output(String execution) {
        JsonNode described = describe(execution);
        if (!described.has("output")) {
            throw new AssertionError("no output: " + described);
        }
        return MAPPER.readTree(described.path("output").stringValue());
    }

    JsonNode history(String execution) {
        return call("GetExecutionHistory", "{'maxResults': 1000, 'executionArn': '" + execution + "'}")
                .path("events");
    }

    List<String> eventTypes(String execution) {
        List<String> types = new ArrayList<>();
        history(execution).forEach(event -> types.add(event.path("type").stringValue()));
        return types;
    }

    /** The details of the first event of that type. */
    JsonNode event(String execution, String type, String member) {
        for (JsonNode event : history(execution)) {
            if (event.path("type").stringValue().equals(type)) {
                return event.path(member);
            }
        }
        throw new AssertionError("no " + type + " in " + eventTypes(execution));
    }

    void advance(Duration duration) {
        clock.advance(duration);
    }

    /** Waits until all that has been handed to the journal so far is durable. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            journal.write(transaction -> i());
        }
    }

    private static int i() {
        return 0;
    }

    @Override
    public void close() {
        states.close();
        clock.close();
        journal.close();
    }
}
