package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code AWS::Events::Rule} with its targets. */
final class RuleType implements ResourceType {
    private static final String DEFAULT_BUS = "default";

    private final JsonService events;

    RuleType(JsonService events) {
        this.events = events;
    }

    @Override
    public String nameProperty() {
        return "Name";
    }

    @Override
    public Deployed create(String name, JsonNode properties) {
        String bus = properties.path("EventBusName").asString(DEFAULT_BUS);
        ObjectNode rule = Json.object().put("Name", name).put("EventBusName", bus);
        rule.put("EventPattern", properties.path("EventPattern").toString());
        for (String optional : new String[] {"State", "Description", "RoleArn", "ScheduleExpression"}) {
            if (properties.has(optional)) {
                rule.set(optional, properties.path(optional));
            }
        }
        String arn = Platform.call(events, "PutRule", rule).path("RuleArn").asString();
        setTargets(name, bus, properties.path("Targets"));
        String reference = bus.equals(DEFAULT_BUS) ? name : bus + "|" + name;
        return Deployed.of("AWS::Events::Rule", name, reference, Map.of("Arn", arn));
    }

    private void setTargets(String rule, String bus, JsonNode targets) {
        ArrayNode gone = Json.array();
        Platform.call(events, "ListTargetsByRule", key(rule, bus))
                .path("Targets")
                .forEach(there -> {
                    if (targets.valueStream()
                            .noneMatch(target -> target.path("Id").equals(there.path("Id")))) {
                        gone.add(there.path("Id"));
                    }
                });
        if (!gone.isEmpty()) {
            ObjectNode request = key(rule, bus);
            request.set("Ids", gone);
            Platform.call(events, "RemoveTargets", request);
        }
        if (!targets.isEmpty()) {
            ObjectNode request = key(rule, bus);
            request.set("Targets", targets);
            Platform.call(events, "PutTargets", request);
        }
    }

    private static ObjectNode key(String rule, String bus) {
        return Json.object().put("Rule", rule).put("EventBusName", bus);
    }

    @Override
    public boolean exists(Deployed resource) {
        return Platform.finds(
                events,
                "DescribeRule",
                Json.object().put("Name", resource.name()).put("EventBusName", bus(resource)));
    }

    @Override
    public Deployed update(Deployed before, JsonNode properties) {
        String bus = properties.path("EventBusName").asString(DEFAULT_BUS);
        if (!bus.equals(bus(before))) {
            delete(before);
        }
        return create(before.name(), properties);
    }

    private static String bus(Deployed rule) {
        int bar = rule.reference().indexOf('|');
        return bar < 0 ? DEFAULT_BUS : rule.reference().substring(0, bar);
    }

    @Override
    public void delete(Deployed resource) {
        String bus = bus(resource);
        setTargets(resource.name(), bus, Json.array());
        Platform.call(
                events, "DeleteRule", Json.object().put("Name", resource.name()).put("EventBusName", bus));
    }
}
