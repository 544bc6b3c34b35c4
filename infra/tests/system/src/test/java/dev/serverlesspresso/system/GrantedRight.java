package dev.serverlesspresso.system;

import dev.serverlesspresso.local.calls.Call;
import dev.serverlesspresso.local.deployer.Deployment;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One action that a statement of a role's policies allows, and what it may be done to; a star stands for any text. */
record GrantedRight(String action, String resource) {

    /** Everything that the policies of a role allow. */
    static List<GrantedRight> of(Deployment deployment, String roleArn) {
        String role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        return deployment
                .declared("AWS::IAM::Policy")
                .filter(policy -> policy.properties()
                        .path("Roles")
                        .valueStream()
                        .anyMatch(name -> name.asString().equals(role)))
                .flatMap(policy -> policy.properties()
                        .path("PolicyDocument")
                        .path("Statement")
                        .valueStream())
                .flatMap(GrantedRight::ofStatement)
                .toList();
    }

    private static Stream<GrantedRight> ofStatement(JsonNode statement) {
        return texts(statement.path("Action")).flatMap(action -> texts(statement.path("Resource"))
                .map(resource -> new GrantedRight(action, resource)));
    }

    private static Stream<String> texts(JsonNode oneOrMore) {
        return oneOrMore.isArray() ? oneOrMore.valueStream().map(JsonNode::asString) : Stream.of(oneOrMore.asString());
    }

    /** Of some calls the request does not say what they are about. */
    boolean covers(Call call) {
        return action.equals(call.action()) && (call.resource().equals("*") || isOf(call.resource()));
    }

    private boolean isOf(String asked) {
        return Pattern.compile(
                        Stream.of(resource.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .matcher(asked)
                .matches();
    }

    @Override
    public String toString() {
        return line(action, resource);
    }

    /** Without what all ARNs of one machine begin with. */
    static String line(String action, String resource) {
        return action + " on " + resource.substring(resource.lastIndexOf(':') + 1);
    }
}
