package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code AWS::IAM::Role}: known to STS by its name; its policies are not enforced. */
final class RoleType implements ResourceType {
    private final Platform.Roles roles;

    RoleType(Platform.Roles roles) {
        this.roles = roles;
    }

    @Override
    public String nameProperty() {
        return "RoleName";
    }

    @Override
    public Deployed create(String name, JsonNode properties) {
        Duration maxSession =
                Duration.ofSeconds(properties.path("MaxSessionDuration").asLong(3600));
        String id = roles.put(name, maxSession);
        String arn = "arn:" + Arns.PARTITION + ":iam::" + Arns.ACCOUNT + ":role/" + name;
        return Deployed.of("AWS::IAM::Role", name, name, Map.of("Arn", arn, "RoleId", id));
    }

    @Override
    public boolean exists(Deployed resource) {
        return roles.exists(resource.name());
    }

    @Override
    public Deployed update(Deployed before, JsonNode properties) {
        return create(before.name(), properties);
    }

    @Override
    public void delete(Deployed resource) {
        roles.delete(resource.name());
    }
}
