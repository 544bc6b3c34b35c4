package dev.serverlesspresso.deploy.leftover;

import dev.serverlesspresso.cdk.name.CounterStack;
import dev.serverlesspresso.cdk.name.Names;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** Asks the index of tags in every region that is given, and CloudWatch Logs, whose groups some services make without tags. */
public final class AwsLeftovers implements Leftovers {
    private final List<ResourceGroupsTaggingApiClient> tags;
    private final CloudWatchLogsClient logs;
    private final Names names;

    /** What CloudFront has is in the index of {@code us-east-1}, wherever the rest is. */
    public AwsLeftovers(List<ResourceGroupsTaggingApiClient> tags, CloudWatchLogsClient logs, Names names) {
        this.tags = List.copyOf(tags);
        this.logs = logs;
        this.names = names;
    }

    @Override
    public List<String> list() {
        return Stream.concat(tags.stream().flatMap(this::tagged), logGroups())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> tagged(ResourceGroupsTaggingApiClient client) {
        TagFilter ours =
                TagFilter.builder().key(Names.TAG).values(names.prefix()).build();
        return client.getResourcesPaginator(request -> request.tagFilters(ours)).resourceTagMappingList().stream()
                .map(ResourceTagMapping::resourceARN);
    }

    /** Functions of the CDK that nobody gave a group make one by the name of their stack. */
    private Stream<String> logGroups() {
        Stream<String> functions =
                Arrays.stream(CounterStack.values()).map(stack -> "/aws/lambda/" + names.stack(stack) + "-");
        Stream<LogGroup> below =
                Stream.concat(Stream.of(names.logs()), functions).flatMap(this::beginningWith);
        Stream<LogGroup> requests = beginningWith(names.requestLog())
                .filter(group -> group.logGroupName().equals(names.requestLog()));
        return Stream.concat(below, requests).map(LogGroup::logGroupArn);
    }

    private Stream<LogGroup> beginningWith(String prefix) {
        return logs.describeLogGroupsPaginator(request -> request.logGroupNamePrefix(prefix)).logGroups().stream();
    }
}
