package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.HistoryEvent;
import dev.serverlesspresso.local.states.store.Store;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What has happened in a Standard execution, in order or backwards. */
record GetExecutionHistory(Context context) implements Operation<Request> {
    private static final List<String> DATA =
            List.of("input", "output", "parameters", "inputDetails", "outputDetails", "assignedVariables");

    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("executionArn", "execution");
        boolean reverse = request.truth("reverseOrder", false);
        boolean data = request.truth("includeExecutionData", true);
        int size = request.pageSize(100);
        String from = Pages.key(request.text("nextToken"));
        return context.reading(() -> {
            Lookup.execution(context.store(), arn);
            return read(arn + "|", from, size, reverse, data);
        });
    }

    private ObjectNode read(String prefix, @Nullable String from, int size, boolean reverse, boolean data) {
        if (from != null && !from.startsWith(prefix)) {
            throw AwsError.badRequest("InvalidToken", "Invalid Token: 'Invalid token'");
        }
        Store store = context.store();
        Iterator<Map.Entry<String, HistoryEvent>> entries = reverse
                ? store.history().descending(from == null ? prefix + "\uffff" : from)
                : store.history().ascending(from == null ? prefix : from);
        ObjectNode answer = Json.object();
        ArrayNode events = answer.putArray("events");
        while (entries.hasNext()) {
            Map.Entry<String, HistoryEvent> entry = entries.next();
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            if (events.size() == size) {
                answer.put("nextToken", Pages.token(entry.getKey()));
                break;
            }
            events.add(event(entry.getValue(), data));
        }
        return answer;
    }

    private static ObjectNode event(HistoryEvent event, boolean data) {
        ObjectNode answer = Json.object();
        answer.set("timestamp", Answers.time(event.at()));
        answer.put("type", event.type()).put("id", event.id()).put("previousEventId", event.previous());
        String member = event.member();
        ObjectNode details = event.details();
        if (member != null && details != null) {
            ObjectNode copy = details.deepCopy();
            if (!data) {
                copy.remove(DATA);
            }
            answer.set(member, copy);
        }
        return answer;
    }
}
