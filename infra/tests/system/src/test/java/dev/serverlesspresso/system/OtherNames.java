package dev.serverlesspresso.system;

import dev.serverlesspresso.local.deployer.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stacks of this build, in which every table, queue, bus, role and workflow has another name: whoever relies on a
 * default instead of what it was told finds nothing.
 */
final class OtherNames {
    private static final Set<String> NAMES = Set.of("TableName", "QueueName", "RoleName", "StateMachineName", "Name");
    private static final Set<String> RENAMED = Set.of(
            "AWS::DynamoDB::Table",
            "AWS::SQS::Queue",
            "AWS::Events::EventBus",
            "AWS::IAM::Role",
            "AWS::StepFunctions::StateMachine");

    private OtherNames() {}

    static List<Template> templates() {
        return Template.fromClassPath().stream()
                .map(template -> new Template(template.stack(), renamed(template.content())))
                .toList();
    }

    /** Each workflow's name with that of its role. */
    static Map<String, String> rolesOfWorkflows() {
        Map<String, String> roles = new TreeMap<>();
        for (Template template : templates()) {
            JsonNode resources = template.content().path("Resources");
            for (JsonNode resource : resources) {
                JsonNode properties = resource.path("Properties");
                if (resource.path("Type").asString().equals("AWS::StepFunctions::StateMachine")) {
                    String role = properties
                            .path("RoleArn")
                            .path("Fn::GetAtt")
                            .path(0)
                            .asString();
                    roles.put(
                            properties.path("StateMachineName").asString(),
                            resources
                                    .path(role)
                                    .path("Properties")
                                    .path("RoleName")
                                    .asString(template.stack() + "-" + role));
                }
            }
        }
        return roles;
    }

    private static JsonNode renamed(JsonNode template) {
        JsonNode copy = template.deepCopy();
        for (JsonNode resource : copy.path("Resources")) {
            if (RENAMED.contains(resource.path("Type").asString())
                    && resource.path("Properties") instanceof ObjectNode properties) {
                NAMES.stream()
                        .filter(properties::has)
                        .forEach(name -> properties.set(name, otherwise(properties.path(name))));
            }
        }
        return copy;
    }

    /** Also within the parts of a name that is joined. */
    private static JsonNode otherwise(JsonNode name) {
        if (name.isString()) {
            return JsonNodeFactory.instance.stringNode(name.asString().replace("serverlesspresso", "elsewhere"));
        }
        if (name instanceof ArrayNode parts) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            parts.forEach(part -> renamed.add(otherwise(part)));
            return renamed;
        }
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        name.properties()
                .forEach(member -> renamed.set(
                        member.getKey(),
                        member.getKey().equals("Fn::Join") ? otherwise(member.getValue()) : member.getValue()));
        return renamed;
    }
}
