package dev.serverlesspresso.publisher.connection;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one screen's credentials are narrowed to: connect with exactly one client id, receive exactly its topics, publish
 * nothing.
 *
 * @param arnPrefix everything before the resource, for example {@code arn:aws:iot:eu-central-1:123456789012:}
 */
record ScreenPolicy(String arnPrefix, String clientId, List<String> topics) {

    ScreenPolicy {
        topics = List.copyOf(topics);
    }

    /** The policy document. */
    String json() {
        ObjectNode policy = JsonMapper.shared().createObjectNode().put("Version", "2012-10-17");
        ArrayNode statements = policy.putArray("Statement");
        allow(statements, "iot:Connect", List.of("client/" + clientId));
        allow(
                statements,
                "iot:Subscribe",
                topics.stream().map(topic -> "topicfilter/" + topic).toList());
        allow(
                statements,
                "iot:Receive",
                topics.stream().map(topic -> "topic/" + topic).toList());
        return policy.toString();
    }

    private void allow(ArrayNode statements, String action, List<String> resources) {
        ArrayNode arns = statements
                .addObject()
                .put("Effect", "Allow")
                .put("Action", action)
                .putArray("Resource");
        resources.forEach(resource -> arns.add(arnPrefix + resource));
    }
}
