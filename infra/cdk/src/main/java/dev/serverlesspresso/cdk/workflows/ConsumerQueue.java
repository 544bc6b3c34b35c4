package dev.serverlesspresso.cdk.workflows;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue of one consumer, with the dead-letter queue that takes what it failed at five times. */
public final class ConsumerQueue extends Construct {
    private final Queue queue;
    private final Queue deadLetters;

    record Props(String name, Duration visibility) {
        static Props named(String name) {
            return new Props(name, Duration.seconds(30));
        }
    }

    ConsumerQueue(Construct scope, String id, Props props) {
        super(scope, id);
        deadLetters = encrypted(this, "DeadLetters", props.name() + "-dlq")
                .retentionPeriod(Duration.days(14))
                .build();
        queue = encrypted(this, "Queue", props.name())
                .visibilityTimeout(props.visibility())
                .receiveMessageWaitTime(Duration.seconds(20))
                .retentionPeriod(Duration.days(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(5)
                        .build())
                .build();
    }

    public Queue queue() {
        return queue;
    }

    /** What the consumer failed at five times. */
    public Queue deadLetters() {
        return deadLetters;
    }

    /** A queue as all of ours are: encrypted, TLS only, gone with the stack since events can be replayed. */
    static Queue.Builder encrypted(Construct scope, String id, String name) {
        return Queue.Builder.create(scope, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.DESTROY);
    }
}
