package dev.serverlesspresso.testing.write;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** A client whose next write meets a fault, once; reads and the writes after it pass. */
public final class FaultyDynamoDb {

    /** The calls of the client that write rows. */
    static final Set<String> WRITES = Set.of(
            "putItem",
            "updateItem",
            "deleteItem",
            "transactWriteItems",
            "batchWriteItem",
            "executeStatement",
            "executeTransaction",
            "batchExecuteStatement");

    private final DynamoDbClient client;
    private Fault next = Fault.NONE;

    public FaultyDynamoDb(DynamoDbClient real) {
        client = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    /** What a write can meet: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
    public enum Fault {
        NONE,
        CONFLICT,
        THROTTLE,
        LOST_ANSWER
    }

    public DynamoDbClient client() {
        return client;
    }

    public void nextWriteMeets(Fault fault) {
        next = fault;
    }

    /** Whether no write has met the fault yet. */
    public boolean isArmed() {
        return next != Fault.NONE;
    }

    private Object call(DynamoDbClient real, Method method, Object[] arguments) throws Throwable {
        Fault fault = WRITES.contains(method.getName()) ? next : Fault.NONE;
        if (fault != Fault.NONE) {
            next = Fault.NONE;
        }
        switch (fault) {
            case CONFLICT -> throw conflict(method.getName().equals("transactWriteItems"));
            case THROTTLE -> throw refusal(DynamoDbException.builder(), "ThrottlingException");
            default -> {}
        }
        try {
            Object answer = method.invoke(real, arguments);
            if (fault == Fault.LOST_ANSWER) {
                throw SdkClientException.create("Unable to execute HTTP request: Read timed out");
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static RuntimeException conflict(boolean transaction) {
        if (!transaction) {
            return refusal(TransactionConflictException.builder(), "TransactionConflictException");
        }
        TransactionCanceledException.Builder cancelled = TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code("TransactionConflict").build(),
                        CancellationReason.builder().code("None").build());
        return refusal(cancelled, "TransactionCanceledException");
    }

    private static RuntimeException refusal(DynamoDbException.Builder builder, String code) {
        return (RuntimeException) builder.statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
