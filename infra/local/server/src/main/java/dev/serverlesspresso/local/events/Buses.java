package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.time.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on event buses and on tags. */
final class Buses {
    private final EventsState state;
    private final Scheduler scheduler;

    Buses(EventsState state, Scheduler scheduler) {
        this.state = state;
        this.scheduler = scheduler;
    }

    JsonNode create(JournalTransaction transaction, JsonNode request) {
        String name = Require.name(request, "Name", "[/.\\-_A-Za-z0-9]{1,256}");
        if (request.has("EventSourceName")) {
            throw AwsError.badRequest("ValidationException", "the local AWS has no partner event sources");
        }
        if (state.hasBus(name)) {
            throw AwsError.badRequest("ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
        }
        ObjectNode bus = EventsState.copy(request);
        double now = Require.seconds(scheduler.now());
        bus.put("Arn", EventsState.busArn(name)).put("CreationTime", now).put("LastModifiedTime", now);
        bus.remove("Tags");
        state.buses().put(transaction, name, bus);
        if (request.has("Tags")) {
            tag(transaction, EventsState.busArn(name), request.path("Tags"));
        }
        return Json.object().put("EventBusArn", EventsState.busArn(name));
    }

    JsonNode describe(JsonNode request) {
        String name = EventsState.busName(request.path("Name"));
        state.requireBus(name);
        return bus(name);
    }

    private ObjectNode bus(String name) {
        JsonNode known = state.buses().get(name);
        ObjectNode bus = known == null ? Json.object() : EventsState.copy(known);
        return bus.put("Name", name).put("Arn", EventsState.busArn(name));
    }

    JsonNode list(JsonNode request) {
        String prefix = request.path("NamePrefix").asString("");
        ArrayNode all = Json.array();
        if (EventsState.DEFAULT_BUS.startsWith(prefix)) {
            all.add(bus(EventsState.DEFAULT_BUS));
        }
        state.buses().ascending(null).forEachRemaining(entry -> {
            if (entry.getKey().startsWith(prefix)) {
                all.add(bus(entry.getKey()));
            }
        });
        return Page.of("EventBuses", all, request);
    }

    JsonNode delete(JournalTransaction transaction, JsonNode request) {
        String name = EventsState.busName(request.path("Name"));
        if (name.equals(EventsState.DEFAULT_BUS)) {
            throw AwsError.badRequest("ValidationException", "Cannot delete event bus default.");
        }
        if (!state.rules(name).isEmpty()) {
            throw AwsError.badRequest("ValidationException", "Event bus can't be deleted since it has rules.");
        }
        state.buses().remove(transaction, name);
        state.tags().remove(transaction, EventsState.busArn(name));
        return Json.object();
    }

    JsonNode tag(JournalTransaction transaction, JsonNode request) {
        return tag(transaction, Require.text(request, "ResourceARN"), request.path("Tags"));
    }

    JsonNode tag(JournalTransaction transaction, String arn, JsonNode tags) {
        JsonNode known = state.tags().get(arn);
        ObjectNode merged = known == null ? Json.object() : EventsState.copy(known);
        tags.forEach(
                tag -> merged.put(tag.path("Key").asString(), tag.path("Value").asString("")));
        state.tags().put(transaction, arn, merged);
        return Json.object();
    }

    JsonNode untag(JournalTransaction transaction, JsonNode request) {
        String arn = Require.text(request, "ResourceARN");
        JsonNode known = state.tags().get(arn);
        if (known != null) {
            ObjectNode left = EventsState.copy(known);
            request.path("TagKeys").forEach(key -> left.remove(key.asString()));
            state.tags().put(transaction, arn, left);
        }
        return Json.object();
    }

    JsonNode listTags(JsonNode request) {
        ObjectNode answer = Json.object();
        ArrayNode tags = answer.putArray("Tags");
        JsonNode known = state.tags().get(Require.text(request, "ResourceARN"));
        if (known != null) {
            known.properties()
                    .forEach(tag -> tags.addObject().put("Key", tag.getKey()).set("Value", tag.getValue()));
        }
        return answer;
    }
}
