package dev.serverlesspresso.deploy.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** Stacks of the account and the region. */
public final class AwsStacks implements Stacks {
    private static final String GONE = "DELETE_COMPLETE";

    /** What follows from another failure says so in its reason. */
    private static final String CONSEQUENCE = "cancelled";

    private final CloudFormationClient client;

    public AwsStacks(CloudFormationClient client) {
        this.client = client;
    }

    @Override
    public Optional<State> find(String stack) {
        try {
            return client.describeStacks(request -> request.stackName(stack)).stacks().stream()
                    .filter(found -> !found.stackStatusAsString().equals(GONE))
                    .findFirst()
                    .map(AwsStacks::state);
        } catch (CloudFormationException e) {
            if (String.valueOf(e.awsErrorDetails().errorMessage()).contains("does not exist")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<String> failure(String stack) {
        List<StackEvent> change = new ArrayList<>();
        for (StackEvent event : client.describeStackEventsPaginator(request -> request.stackName(stack))
                .stackEvents()) {
            change.add(0, event);
            if (beginsAChange(event)) {
                break;
            }
        }
        return change.stream()
                .filter(event -> event.resourceStatusAsString().endsWith("_FAILED"))
                .filter(event -> !String.valueOf(event.resourceStatusReason()).contains(CONSEQUENCE))
                .findFirst()
                .map(event ->
                        event.logicalResourceId() + " (" + event.resourceType() + "): " + event.resourceStatusReason());
    }

    @Override
    public void delete(String stack) {
        client.deleteStack(request -> request.stackName(stack));
    }

    private static boolean beginsAChange(StackEvent event) {
        return "AWS::CloudFormation::Stack".equals(event.resourceType())
                && List.of("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS")
                        .contains(event.resourceStatusAsString())
                && "User Initiated".equals(event.resourceStatusReason());
    }

    private static State state(Stack stack) {
        Map<String, String> outputs =
                stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
        return new State(
                stack.stackId(),
                stack.stackStatusAsString(),
                stack.lastUpdatedTime() == null ? stack.creationTime() : stack.lastUpdatedTime(),
                outputs);
    }
}
