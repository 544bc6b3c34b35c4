package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests of the older query protocol as the JSON protocol has them, so that both are held against the same rules: lists are
 * {@code TagKey.1}, maps {@code Attribute.1.Name} with {@code Attribute.1.Value}.
 */
final class SqsForms {
    private static final Map<String, String> LISTS = Map.of(
            "AttributeName", "AttributeNames",
            "MessageAttributeName", "MessageAttributeNames",
            "MessageSystemAttributeName", "MessageSystemAttributeNames",
            "TagKey", "TagKeys",
            "AWSAccountId", "AWSAccountIds",
            "ActionName", "Actions",
            "SendMessageBatchRequestEntry", "Entries",
            "DeleteMessageBatchRequestEntry", "Entries",
            "ChangeMessageVisibilityBatchRequestEntry", "Entries");
    private static final Map<String, String> MAPS = Map.of(
            "Attribute", "Attributes",
            "Tag", "Tags",
            "MessageAttribute", "MessageAttributes",
            "MessageSystemAttribute", "MessageSystemAttributes");
    private static final Set<String> NUMBERS = Set.of(
            "DelaySeconds",
            "VisibilityTimeout",
            "WaitTimeSeconds",
            "MaxNumberOfMessages",
            "MaxResults",
            "MaxNumberOfMessagesPerSecond");
    private static final int LONGEST_NUMBER = 30;

    private SqsForms() {}

    /** @param path where the queue stands if no parameter names it */
    static ObjectNode read(Map<String, String> form, String path) {
        ObjectNode request = structure(form);
        if (!request.has("QueueUrl") && path.length() > 1) {
            request.put("QueueUrl", "http://queues.invalid" + path);
        }
        if (form.getOrDefault("Action", "").equals("CreateQueue") && request.has("Tags")) {
            request.set("tags", request.path("Tags"));
        }
        return request;
    }

    private static ObjectNode structure(Map<String, String> parameters) {
        ObjectNode structure = Json.object();
        Map<String, Map<Integer, Map<String, String>>> repeated = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            String[] parts = name.split("\\.", 3);
            if (parts.length == 1) {
                single(structure, name, value);
                return;
            }
            boolean numbered = parts[1].matches("\\d{1,9}");
            String rest = numbered ? (parts.length == 3 ? parts[2] : "") : name.substring(parts[0].length() + 1);
            repeated.computeIfAbsent(parts[0], missing -> new TreeMap<>())
                    .computeIfAbsent(numbered ? Integer.valueOf(parts[1]) : 0, missing -> new LinkedHashMap<>())
                    .put(rest, value);
        });
        repeated.forEach((name, members) -> several(structure, name, members));
        return structure;
    }

    private static void single(ObjectNode structure, String name, String value) {
        if (!NUMBERS.contains(name)) {
            structure.put(name, value);
        } else if (value.length() <= LONGEST_NUMBER && value.matches("-?\\d+")) {
            structure.put(name, new BigInteger(value));
        } else {
            throw AwsError.badRequest(
                    "InvalidParameterValue",
                    "Value " + value + " for parameter " + name + " is invalid. Reason: Must be an integer.");
        }
    }

    private static void several(ObjectNode structure, String name, Map<Integer, Map<String, String>> members) {
        String list = LISTS.get(name);
        String map = MAPS.get(name);
        for (Map<String, String> member : members.values()) {
            if (list != null && member.containsKey("")) {
                structure.withArray(list).add(member.get(""));
            } else if (list != null) {
                structure.withArray(list).add(structure(member));
            } else if (map != null) {
                entry(structure.withObject("/" + map), member);
            }
        }
    }

    private static void entry(ObjectNode map, Map<String, String> member) {
        String key = member.getOrDefault("Name", member.getOrDefault("Key", ""));
        if (member.containsKey("Value")) {
            map.put(key, member.get("Value"));
            return;
        }
        Map<String, String> value = new LinkedHashMap<>();
        member.forEach((name, text) -> {
            if (name.startsWith("Value.")) {
                value.put(name.substring("Value.".length()), text);
            }
        });
        map.set(key, structure(value));
    }
}
