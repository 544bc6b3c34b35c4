package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.json.Json;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the names in a template stand for while it is deployed. */
final class Scope {
    private final Template template;
    private final Map<String, JsonNode> exports;
    private final Map<String, Deployed> resources = new HashMap<>();
    private final Map<String, String> pseudoParameters;

    Scope(Template template, Map<String, JsonNode> exports) {
        this.template = template;
        this.exports = exports;
        pseudoParameters = Map.of(
                "AWS::AccountId",
                Arns.ACCOUNT,
                "AWS::Region",
                Arns.REGION,
                "AWS::Partition",
                Arns.PARTITION,
                "AWS::URLSuffix",
                "amazonaws.com",
                "AWS::StackName",
                template.stack(),
                "AWS::StackId",
                Arns.of("cloudformation", "stack/" + template.stack() + "/local"));
    }

    void add(String logicalId, Deployed resource) {
        resources.put(logicalId, resource);
    }

    JsonNode reference(String name) {
        String pseudo = pseudoParameters.get(name);
        if (pseudo != null) {
            return text(pseudo);
        }
        Deployed resource = resources.get(name);
        if (resource != null) {
            return text(resource.reference());
        }
        JsonNode parameter = template.content().path("Parameters").path(name);
        if (parameter.has("Default")) {
            return parameter.path("Default");
        }
        throw new DeploymentException(
                parameter.isMissingNode()
                        ? "there is nothing named '" + name + "'"
                        : "the parameter '" + name + "' has no default");
    }

    JsonNode attribute(String logicalId, String name) {
        Deployed resource = resources.get(logicalId);
        if (resource == null) {
            throw new DeploymentException("there is no resource named '" + logicalId + "'");
        }
        JsonNode value = resource.attributes().get(name);
        if (value == null) {
            throw new DeploymentException(
                    "'" + logicalId + "' (" + resource.type() + ") has no attribute '" + name + "'");
        }
        return value;
    }

    JsonNode imported(String export) {
        JsonNode value = exports.get(export);
        if (value == null) {
            throw new DeploymentException("no stack deployed before exports '" + export + "'");
        }
        return value;
    }

    JsonNode mapped(String map, String key, String secondKey) {
        JsonNode value = template.content().path("Mappings").path(map).path(key).path(secondKey);
        if (value.isMissingNode()) {
            throw new DeploymentException("there is no mapping '" + map + "." + key + "." + secondKey + "'");
        }
        return value;
    }

    static JsonNode text(String value) {
        return Json.object().stringNode(value);
    }
}
