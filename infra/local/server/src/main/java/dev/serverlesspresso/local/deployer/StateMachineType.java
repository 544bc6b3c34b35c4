package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.Map;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code AWS::StepFunctions::StateMachine}. */
final class StateMachineType implements ResourceType {
    private final JsonService states;

    StateMachineType(JsonService states) {
        this.states = states;
    }

    @Override
    public String nameProperty() {
        return "StateMachineName";
    }

    @Override
    public Deployed create(String name, JsonNode properties) {
        ObjectNode request = request(properties)
                .put("name", name)
                .put("type", properties.path("StateMachineType").asString("STANDARD"));
        try {
            JsonNode answer = Platform.call(states, "CreateStateMachine", request);
            return deployed(name, answer.path("stateMachineArn").asString());
        } catch (AwsError e) {
            Platform.passOver(e, "StateMachineAlreadyExists");
            return update(deployed(name, Arns.of("states", "stateMachine:" + name)), properties);
        }
    }

    private static ObjectNode request(JsonNode properties) {
        return Json.object()
                .put("definition", definition(properties))
                .put("roleArn", properties.path("RoleArn").asString());
    }

    private static String definition(JsonNode properties) {
        String text = properties.has("Definition")
                ? properties.path("Definition").toString()
                : properties.path("DefinitionString").asString();
        JsonNode substitutions = properties.path("DefinitionSubstitutions");
        return Intrinsics.PLACEHOLDER.matcher(text).replaceAll(found -> {
            JsonNode value = substitutions.path(found.group(2));
            return Matcher.quoteReplacement(value.isMissingNode() ? found.group() : value.asString());
        });
    }

    @Override
    public boolean exists(Deployed resource) {
        return Platform.finds(
                states, "DescribeStateMachine", Json.object().put("stateMachineArn", resource.reference()));
    }

    @Override
    public Deployed update(Deployed before, JsonNode properties) {
        ObjectNode request = request(properties).put("stateMachineArn", before.reference());
        Platform.call(states, "UpdateStateMachine", request);
        return deployed(before.name(), before.reference());
    }

    @Override
    public void delete(Deployed resource) {
        Platform.call(states, "DeleteStateMachine", Json.object().put("stateMachineArn", resource.reference()));
    }

    private static Deployed deployed(String name, String arn) {
        return Deployed.of("AWS::StepFunctions::StateMachine", name, arn, Map.of("Arn", arn, "Name", name));
    }
}
