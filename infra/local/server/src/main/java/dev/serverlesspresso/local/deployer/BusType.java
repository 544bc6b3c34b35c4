package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code AWS::Events::EventBus}. */
final class BusType implements ResourceType {
    private final JsonService events;

    BusType(JsonService events) {
        this.events = events;
    }

    @Override
    public String nameProperty() {
        return "Name";
    }

    @Override
    public Deployed create(String name, JsonNode properties) {
        try {
            Platform.call(events, "CreateEventBus", Json.object().put("Name", name));
        } catch (AwsError e) {
            Platform.passOver(e, "ResourceAlreadyExistsException");
        }
        return deployed(name);
    }

    @Override
    public boolean exists(Deployed resource) {
        return Platform.finds(events, "DescribeEventBus", Json.object().put("Name", resource.name()));
    }

    @Override
    public Deployed update(Deployed before, JsonNode properties) {
        return deployed(before.name());
    }

    @Override
    public void delete(Deployed resource) {
        Platform.call(events, "DeleteEventBus", Json.object().put("Name", resource.name()));
    }

    private static Deployed deployed(String name) {
        return Deployed.of(
                "AWS::Events::EventBus",
                name,
                name,
                Map.of("Arn", Arns.of("events", "event-bus/" + name), "Name", name));
    }
}
