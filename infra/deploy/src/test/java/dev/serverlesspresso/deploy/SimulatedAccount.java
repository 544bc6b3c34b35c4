package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.AwsStub.Answer;
import dev.serverlesspresso.deploy.AwsStub.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What an account has in it, as far as deploying asks. */
final class SimulatedAccount implements AwsStub.Answers {
    static final String NUMBER = "123456789012";
    static final String LOGIN = "QVdTOnNlY3JldA==";
    static final String TOKEN = "token-of-the-deployment";

    boolean signedIn = true;

    @Nullable
    String bootstrap = "30";

    @Nullable
    String poolOfTheName;

    String address = "";
    final Map<String, SimulatedStack> stacks = new LinkedHashMap<>();
    final Map<String, String> images = new TreeMap<>();
    final Map<String, Set<String>> users = new TreeMap<>();
    final Map<String, String> passwords = new TreeMap<>();
    final Map<String, Integer> wanted = new TreeMap<>();
    final Set<String> shops = new TreeSet<>();
    final List<String> tagged = new ArrayList<>();
    final List<String> logGroups = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    boolean neverSteady;

    @Nullable
    String cannotBeDeleted;

    @Override
    public Answer to(Question question) {
        return switch (question.operation()) {
            case "GetCallerIdentity" -> identity();
            case "DescribeStacks" -> describe(question.text("StackName"));
            case "DescribeStackEvents" -> stack(question.text("StackName")).eventsAnswer();
            case "DeleteStack" -> delete(question.text("StackName"));
            case "GetParameter" -> parameter();
            case "GetAuthorizationToken" ->
                Answer.ok("{\"authorizationData\":[{\"authorizationToken\":\"" + LOGIN
                        + "\",\"proxyEndpoint\":\"https://registry.example\"}]}");
            case "DescribeImages" -> image(question.text("repositoryName"));
            case "DescribeServices" -> service(question);
            case "UpdateService" -> scale(question);
            case "GetResources" ->
                Answer.ok(json(Map.of(
                        "ResourceTagMappingList",
                        tagged.stream().map(arn -> Map.of("ResourceARN", arn)).toList())));
            case "DescribeLogGroups" -> groups(question.text("logGroupNamePrefix"));
            default -> new SimulatedPool(this).to(question);
        };
    }

    static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /** A stack comes to be, or changes. */
    void deploy(String name, boolean changes) {
        SimulatedStack stack = stacks.computeIfAbsent(name, SimulatedStack::new);
        if (changes) {
            stack.changes++;
        }
        stack.outputs = Map.of("Address", address, "UserPool", "pool-1", "Client", "client-1");
    }

    private Answer identity() {
        return signedIn
                ? Answer.ok("<GetCallerIdentityResponse><GetCallerIdentityResult><Account>" + NUMBER
                        + "</Account><Arn>arn:aws:iam::" + NUMBER
                        + ":user/alice</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>")
                : new Answer(403, "<ErrorResponse><Error><Code>ExpiredToken</Code></Error></ErrorResponse>");
    }

    SimulatedStack stack(String nameOrId) {
        return stacks.values().stream()
                .filter(stack -> stack.is(nameOrId))
                .findFirst()
                .orElseThrow();
    }

    private Answer describe(String nameOrId) {
        return stacks.values().stream()
                .filter(stack -> stack.is(nameOrId))
                .findFirst()
                .map(SimulatedStack::answer)
                .orElseGet(() -> new Answer(
                        400,
                        "<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id " + nameOrId
                                + " does not exist</Message></Error></ErrorResponse>"));
    }

    /** It takes a look during which it is still there. */
    private Answer delete(String id) {
        SimulatedStack stack = stack(id);
        deleted.add(stack.name);
        stack.deletionFails = stack.name.equals(cannotBeDeleted);
        stack.deleting = true;
        return Answer.ok("<DeleteStackResponse/>");
    }

    private Answer parameter() {
        return bootstrap == null
                ? Answer.refused("ParameterNotFound", "none")
                : Answer.ok("{\"Parameter\":{\"Value\":\"" + bootstrap + "\"}}");
    }

    private Answer image(String repository) {
        String digest = images.get(repository);
        return digest == null
                ? Answer.refused("ImageNotFoundException", "none")
                : Answer.ok("{\"imageDetails\":[{\"imageDigest\":\"" + digest + "\"}]}");
    }

    private Answer service(Question question) {
        String name = question.first("services");
        Integer count = wanted.get(name);
        if (count == null) {
            return Answer.ok("{\"services\":[]}");
        }
        Object deployments = neverSteady ? List.of(Map.of(), Map.of()) : List.of(Map.of());
        return Answer.ok(json(Map.of(
                "services",
                List.of(Map.of(
                        "status",
                        "ACTIVE",
                        "desiredCount",
                        count,
                        "runningCount",
                        count,
                        "pendingCount",
                        0,
                        "deployments",
                        deployments,
                        "events",
                        List.of(Map.of("message", "(service " + name + ") was unable to place a task.")))))));
    }

    private Answer scale(Question question) {
        if (question.parameters().containsKey("desiredCount")) {
            wanted.put(question.text("service"), Integer.valueOf(question.text("desiredCount")));
        }
        return Answer.ok("{\"service\":{}}");
    }

    private Answer groups(String prefix) {
        return Answer.ok(json(Map.of(
                "logGroups",
                logGroups.stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> Map.of("logGroupName", name, "logGroupArn", "arn:aws:logs:::log-group:" + name))
                        .toList())));
    }
}
