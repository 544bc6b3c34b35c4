package dev.serverlesspresso.run;

import dev.serverlesspresso.local.deployer.Declared;
import dev.serverlesspresso.local.deployer.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What ECS would start a service by.
 *
 * @param environment the variables with their values
 * @param secrets the variables whose values ECS takes from Secrets Manager
 * @param role the role whose credentials the service gets, by its ARN
 */
public record TaskDefinition(Map<String, String> environment, Set<String> secrets, String role) {
    private static final String TYPE = "AWS::ECS::TaskDefinition";

    public TaskDefinition {
        environment = Map.copyOf(environment);
        secrets = Set.copyOf(secrets);
    }

    /** The definition of the task whose one container has this name, such as {@code qr-validator}. */
    public static TaskDefinition of(Deployment deployment, String container) {
        return deployment
                .declared(TYPE)
                .filter(task -> container(task).path("Name").asString().equals(container))
                .findFirst()
                .map(TaskDefinition::of)
                .orElseThrow(() -> new RunFailure("no stack declares a task with the container '" + container + "'"));
    }

    private static TaskDefinition of(Declared task) {
        Map<String, String> environment = new TreeMap<>();
        container(task)
                .path("Environment")
                .forEach(variable -> environment.put(
                        variable.path("Name").asString(), variable.path("Value").asString()));
        Set<String> secrets = new TreeSet<>();
        container(task)
                .path("Secrets")
                .forEach(secret -> secrets.add(secret.path("Name").asString()));
        return new TaskDefinition(
                environment, secrets, task.properties().path("TaskRoleArn").asString());
    }

    private static JsonNode container(Declared task) {
        return task.properties().path("ContainerDefinitions").path(0);
    }
}
