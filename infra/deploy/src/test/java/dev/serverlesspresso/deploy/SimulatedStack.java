package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.AwsStub.Answer;
import java.util.List;
import java.util.Map;

/** A stack of a simulated account. */
final class SimulatedStack {
    final String name;
    final String id;
    String status = "CREATE_COMPLETE";
    int changes;
    Map<String, String> outputs = Map.of();
    /** Resource, type, status and reason, the newest first. */
    List<List<String>> events = List.of();

    boolean deleting;
    boolean deletionFails;
    private int looks;

    SimulatedStack(String name) {
        this.name = name;
        this.id = "arn:aws:cloudformation:us-east-1:123456789012:stack/" + name + "/1";
    }

    boolean is(String nameOrId) {
        return id.equals(nameOrId) || (name.equals(nameOrId) && !status.equals("DELETE_COMPLETE"));
    }

    Answer answer() {
        if (deleting) {
            looks++;
            status = looks == 1 ? "DELETE_IN_PROGRESS" : deletionFails ? "DELETE_FAILED" : "DELETE_COMPLETE";
        }
        StringBuilder members = new StringBuilder();
        outputs.forEach((key, value) -> members.append("<member><OutputKey>")
                .append(key)
                .append("</OutputKey><OutputValue>")
                .append(value)
                .append("</OutputValue></member>"));
        return Answer.ok("<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>" + name
                + "</StackName><StackId>" + id + "</StackId><StackStatus>" + status
                + "</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime><LastUpdatedTime>2026-01-02T00:00:"
                + String.format("%02d", changes) + "Z</LastUpdatedTime><Outputs>" + members
                + "</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>");
    }

    Answer eventsAnswer() {
        StringBuilder members = new StringBuilder();
        events.forEach(event -> members.append("<member><LogicalResourceId>")
                .append(event.get(0))
                .append("</LogicalResourceId><ResourceType>")
                .append(event.get(1))
                .append("</ResourceType><ResourceStatus>")
                .append(event.get(2))
                .append("</ResourceStatus><ResourceStatusReason>")
                .append(event.get(3))
                .append("</ResourceStatusReason></member>"));
        return Answer.ok("<DescribeStackEventsResponse><DescribeStackEventsResult><StackEvents>" + members
                + "</StackEvents></DescribeStackEventsResult></DescribeStackEventsResponse>");
    }
}
