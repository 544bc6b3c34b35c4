package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.integration.TransactionalService;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Frame.Call;
import dev.serverlesspresso.local.states.store.Timer;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Task tokens, and what is done with them: by the API, and by workflows as the service {@code sfn}. */
public final class TaskTokens implements TransactionalService {
    private final Environment environment;
    private final Engine engine;

    TaskTokens(Environment environment, Engine engine) {
        this.environment = environment;
        this.engine = engine;
    }

    /** A token for the attempt that the frame is about to make. */
    String open(Step step) {
        String plain = step.execution().arn() + "|" + step.uuid();
        String whole = plain + "|" + checksum(plain);
        String token = Base64.getEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
        environment.store().tokens().put(step.transaction(), token, step.key());
        return token;
    }

    /** The task has its result. */
    public void succeed(JournalTransaction transaction, String token, String output) {
        JsonNode result = Payload.parseGiven(output)
                .orElseThrow(() -> AwsError.badRequest("InvalidOutput", "Invalid Output: '" + output + "'"));
        if (Payload.tooLarge(output)) {
            throw AwsError.badRequest("InvalidOutput", "Invalid Output: larger than 262144 bytes");
        }
        engine.wake(transaction, take(transaction, token), new Signal.Succeeded(result));
    }

    /** The task has failed. */
    public void fail(JournalTransaction transaction, String token, @Nullable String error, @Nullable String cause) {
        engine.wake(transaction, take(transaction, token), new Signal.Failed(error, cause));
    }

    /** The task is alive: its heartbeat is awaited anew. */
    public void heartbeat(JournalTransaction transaction, String token) {
        Frame frame = environment.store().frames().get(frame(token));
        Call call = frame == null ? null : frame.call();
        Long old = frame == null ? null : frame.timers().get(TimerKind.HEARTBEAT);
        if (frame == null || call == null || old == null || call.heartbeatMillis() == null) {
            return;
        }
        Timer timer = new Timer(frame.key(), TimerKind.HEARTBEAT, environment.now() + call.heartbeatMillis());
        environment.store().timers().remove(transaction, new Timer(frame.key(), TimerKind.HEARTBEAT, old).key());
        environment.store().timers().put(transaction, timer.key(), timer);
        Map<TimerKind, Long> timers = new EnumMap<>(frame.timers());
        timers.put(TimerKind.HEARTBEAT, timer.when());
        environment.store().frames().put(transaction, frame.key(), frame.timed(timers));
        engine.timersChanged(transaction);
    }

    @Override
    public JsonNode call(JournalTransaction transaction, String action, JsonNode request) {
        String token = required(request, "TaskToken");
        switch (action) {
            case "sendTaskSuccess" -> {
                JsonNode output = request.path("Output");
                succeed(transaction, token, output.isContainer() ? Payload.text(output) : required(request, "Output"));
            }
            case "sendTaskFailure" -> fail(transaction, token, text(request, "Error"), text(request, "Cause"));
            case "sendTaskHeartbeat" -> heartbeat(transaction, token);
            default -> throw AwsError.badRequest("UnknownOperationException", "Unknown operation: '" + action + "'");
        }
        return Json.object();
    }

    private static String required(JsonNode request, String field) {
        String value = text(request, field);
        if (value == null) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value null at '" + field
                            + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    private static @Nullable String text(JsonNode request, String field) {
        JsonNode value = request.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** Whoever comes first has it: the token is spent before the frame goes on. */
    private String take(JournalTransaction transaction, String token) {
        String frame = frame(token);
        environment.store().tokens().remove(transaction, token);
        return frame;
    }

    private String frame(String token) {
        String frame = environment.store().tokens().get(token);
        if (frame != null) {
            return frame;
        }
        String execution = execution(token);
        if (execution == null) {
            throw AwsError.badRequest("InvalidToken", "Invalid Token: 'Invalid token'");
        }
        if (environment.store().executions().containsKey(execution)) {
            throw AwsError.badRequest("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
        }
        throw AwsError.badRequest("TaskDoesNotExist", "Task Does Not Exist: 'Provided task does not exist'");
    }

    /** The execution that a well-formed token names, null for any other text. */
    private static @Nullable String execution(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String whole = new String(bytes, StandardCharsets.UTF_8);
        int end = whole.lastIndexOf('|');
        int middle = end <= 0 ? -1 : whole.lastIndexOf('|', end - 1);
        if (middle < 0 || !checksum(whole.substring(0, end)).equals(whole.substring(end + 1))) {
            return null;
        }
        return whole.substring(0, middle);
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
