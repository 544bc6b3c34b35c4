package dev.serverlesspresso.parity.events;

import static dev.serverlesspresso.parity.Until.present;

import dev.serverlesspresso.parity.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue of one test, and all that came out of it so far. */
public final class Inbox {
    private static final int LARGEST_BATCH = 10;

    private final SqsClient client;
    private final String url;
    private final String arn;
    private final List<String> received = new ArrayList<>();

    private Inbox(SqsClient client, String url, String arn) {
        this.client = client;
        this.url = url;
        this.arn = arn;
    }

    /** A queue to which every rule of the account may send. */
    public static Inbox create(Workbench bench) {
        SqsClient client = bench.aws().queues();
        String name = bench.name("queue");
        String arn = "arn:aws:sqs:" + bench.aws().region() + ":" + bench.aws().account() + ":" + name;
        String url = client.createQueue(
                        request -> request.queueName(name).attributes(Map.of(QueueAttributeName.POLICY, policy(arn))))
                .queueUrl();
        bench.removeWith(() -> client.deleteQueue(request -> request.queueUrl(url)));
        return new Inbox(client, url, arn);
    }

    private static String policy(String arn) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage",
                 "Principal": {"Service": ["events.amazonaws.com", "states.amazonaws.com"]}, "Resource": "%s"}]}
                """.formatted(arn);
    }

    public String url() {
        return url;
    }

    public String arn() {
        return arn;
    }

    /** What has been taken out so far. */
    List<String> received() {
        return List.copyOf(received);
    }

    /** Takes out what is there, after at most a second, and tells all that came out so far. */
    List<String> take() {
        List<Message> messages = client.receiveMessage(request ->
                        request.queueUrl(url).maxNumberOfMessages(LARGEST_BATCH).waitTimeSeconds(1))
                .messages();
        for (Message message : messages) {
            received.add(message.body());
            client.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
        }
        return received();
    }

    /** The first message that is wanted. */
    public String await(String what, Predicate<String> wanted) {
        return present(what, () -> Optional.of(take().stream().filter(wanted).toList())
                        .filter(found -> !found.isEmpty()))
                .get(0);
    }
}
