package dev.serverlesspresso.local.iot.policy;

import dev.serverlesspresso.local.aws.Arns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one connection may do. A denial outweighs every permission; what nothing permits is refused. */
public final class Grants {
    private final @Nullable List<Statement> statements;

    private Grants(@Nullable List<Statement> statements) {
        this.statements = statements;
    }

    /** The grants of a policy document; without one, everything. */
    public static Grants of(@Nullable JsonNode policy) {
        if (policy == null || policy.isNull()) {
            return new Grants(null);
        }
        List<Statement> statements = new ArrayList<>();
        JsonNode node = policy.path("Statement");
        if (node.isObject()) {
            statements.add(Statement.of(node));
        } else {
            node.forEach(statement -> statements.add(Statement.of(statement)));
        }
        return new Grants(List.copyOf(statements));
    }

    public boolean mayConnect(String clientId) {
        return may("iot:Connect", "client/" + clientId);
    }

    public boolean maySubscribe(String filter) {
        return may("iot:Subscribe", "topicfilter/" + filter);
    }

    /** A retained message needs the permission to retain as well. */
    public boolean mayPublish(String topic, boolean retain) {
        return may("iot:Publish", "topic/" + topic) && (!retain || may("iot:RetainPublish", "topic/" + topic));
    }

    public boolean mayReceive(String topic) {
        return may("iot:Receive", "topic/" + topic);
    }

    /** An action on one of IoT's resources, for example {@code topic/orders}. */
    public boolean may(String action, String resource) {
        return isAllowed(action, Arns.of("iot", resource));
    }

    /** An action that has no resource; a policy names it with {@code *}. */
    public boolean mayEverywhere(String action) {
        return isAllowed(action, "*");
    }

    private boolean isAllowed(String action, String arn) {
        if (statements == null) {
            return true;
        }
        return statements.stream().noneMatch(statement -> statement.denies(action, arn))
                && statements.stream().anyMatch(statement -> statement.allows(action, arn));
    }
}
