package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code AWS::DynamoDB::Table} and {@code AWS::DynamoDB::GlobalTable}. A table outlives its template. */
final class TableType implements ResourceType {
    private static final Logger LOG = LoggerFactory.getLogger(TableType.class);
    private static final String INDEXES = "GlobalSecondaryIndexes";
    private static final Set<String> TAKEN = Set.of(
            "TableName",
            "AttributeDefinitions",
            "KeySchema",
            "BillingMode",
            "ProvisionedThroughput",
            INDEXES,
            "LocalSecondaryIndexes");

    private final String type;
    private final JsonService dynamodb;

    TableType(String type, JsonService dynamodb) {
        this.type = type;
        this.dynamodb = dynamodb;
    }

    @Override
    public String nameProperty() {
        return "TableName";
    }

    @Override
    public Deployed create(String name, JsonNode properties) {
        if (exists(name)) {
            return update(deployed(name), properties);
        }
        ObjectNode request = Json.object();
        properties.properties().stream()
                .filter(property -> TAKEN.contains(property.getKey()))
                .forEach(property -> request.set(property.getKey(), property.getValue()));
        Platform.call(dynamodb, "CreateTable", request.put("TableName", name));
        setTimeToLive(name, properties);
        return deployed(name);
    }

    @Override
    public boolean exists(Deployed resource) {
        return exists(resource.name());
    }

    private boolean exists(String name) {
        return Platform.call(dynamodb, "ListTables", Json.object())
                .path("TableNames")
                .valueStream()
                .anyMatch(table -> table.asString().equals(name));
    }

    @Override
    public Deployed update(Deployed before, JsonNode properties) {
        String name = before.name();
        JsonNode table = describe(name);
        if (!table.path("KeySchema").equals(properties.path("KeySchema"))) {
            throw new DeploymentException("the key schema of the table '" + name + "' cannot be changed");
        }
        Map<String, JsonNode> wanted = byName(properties.path(INDEXES));
        Set<String> there = byName(table.path(INDEXES)).keySet();
        for (String index : new TreeSet<>(there)) {
            if (!wanted.containsKey(index)) {
                changeIndex(name, properties, "Delete", Json.object().put("IndexName", index));
            }
        }
        wanted.forEach((index, definition) -> {
            if (!there.contains(index)) {
                changeIndex(name, properties, "Create", definition);
            }
        });
        setTimeToLive(name, properties);
        return deployed(name);
    }

    private static Map<String, JsonNode> byName(JsonNode indexes) {
        return indexes.valueStream()
                .collect(Collectors.toMap(index -> index.path("IndexName").asString(), index -> index));
    }

    private void changeIndex(String name, JsonNode properties, String action, JsonNode change) {
        ObjectNode request = Json.object().put("TableName", name);
        request.set("AttributeDefinitions", properties.path("AttributeDefinitions"));
        request.putArray("GlobalSecondaryIndexUpdates").addObject().set(action, change);
        Platform.call(dynamodb, "UpdateTable", request);
    }

    private void setTimeToLive(String name, JsonNode properties) {
        JsonNode wanted = properties.path("TimeToLiveSpecification");
        JsonNode there = Platform.call(
                        dynamodb, "DescribeTimeToLive", Json.object().put("TableName", name))
                .path("TimeToLiveDescription");
        boolean enabled = there.path("TimeToLiveStatus").asString("").startsWith("ENABL");
        String attribute = there.path("AttributeName").asString("");
        boolean enable = wanted.path("Enabled").asBoolean(false);
        String wantedAttribute = wanted.path("AttributeName").asString("");
        if (enabled && !(enable && attribute.equals(wantedAttribute))) {
            changeTimeToLive(name, attribute, false);
            enabled = false;
        }
        if (enable && !enabled) {
            changeTimeToLive(name, wantedAttribute, true);
        }
    }

    private void changeTimeToLive(String name, String attribute, boolean enabled) {
        ObjectNode request = Json.object().put("TableName", name);
        request.putObject("TimeToLiveSpecification")
                .put("AttributeName", attribute)
                .put("Enabled", enabled);
        Platform.call(dynamodb, "UpdateTimeToLive", request);
    }

    @Override
    public void delete(Deployed resource) {
        LOG.info("table {} is in no template any more and is kept", resource.name());
    }

    private JsonNode describe(String name) {
        return Platform.call(dynamodb, "DescribeTable", Json.object().put("TableName", name))
                .path("Table");
    }

    private Deployed deployed(String name) {
        return Deployed.of(type, name, name, Map.of("Arn", Arns.of("dynamodb", "table/" + name)));
    }
}
