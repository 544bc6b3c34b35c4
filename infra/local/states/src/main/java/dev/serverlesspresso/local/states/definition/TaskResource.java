package dev.serverlesspresso.local.states.definition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Task's Resource: which service and action, by the optimised or the SDK integration, waiting for a token or not. */
public record TaskResource(String service, String action, boolean sdk, boolean waitForToken) {
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:states:::(aws-sdk:)?([a-z0-9]+):([a-zA-Z0-9]+)(\\.waitForTaskToken)?");
    private static final Map<String, Set<String>> OPTIMISED = Map.of(
            "dynamodb", Set.of("getItem", "putItem", "updateItem", "deleteItem"),
            "events", Set.of("putEvents"),
            "sqs", Set.of("sendMessage"));
    private static final Map<String, String> SDK_SERVICES =
            Map.of("dynamodb", "dynamodb", "eventbridge", "events", "sqs", "sqs", "sfn", "sfn");
    private static final Map<String, Set<String>> SDK_ACTIONS = Map.of(
            "eventbridge", Set.of("putEvents"),
            "sqs", Set.of("sendMessage"),
            "sfn", Set.of("sendTaskSuccess", "sendTaskFailure", "sendTaskHeartbeat"));

    /** Reads an ARN; empty where this engine has nothing to call for it. */
    public static Optional<TaskResource> parse(String arn) {
        Matcher matcher = ARN.matcher(arn);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        TaskResource resource = new TaskResource(
                matcher.group(2), matcher.group(3), matcher.group(1) != null, matcher.group(4) != null);
        return resource.known() ? Optional.of(resource) : Optional.empty();
    }

    private boolean known() {
        if (sdk) {
            Set<String> actions = SDK_ACTIONS.get(service);
            return SDK_SERVICES.containsKey(service) && (actions == null || actions.contains(action));
        }
        return OPTIMISED.getOrDefault(service, Set.of()).contains(action)
                && (!waitForToken || !service.equals("dynamodb"));
    }

    /** The name under which the service is registered. */
    public String port() {
        return sdk ? SDK_SERVICES.getOrDefault(service, service) : service;
    }

    /** As history events name the service, for example {@code aws-sdk:dynamodb}. */
    public String resourceType() {
        return sdk ? "aws-sdk:" + service : service;
    }

    /** As history events name the action, for example {@code updateItem.waitForTaskToken}. */
    public String resource() {
        return waitForToken ? action + ".waitForTaskToken" : action;
    }
}
