package dev.serverlesspresso.local.states.run;

import java.util.Map;
import java.util.Set;

/**
 * The exception names of AWS's SDKs: a modelled error has one of its own, any other goes by the client's base
 * exception.
 */
final class SdkErrors {
    private static final Map<String, Set<String>> MODELLED = Map.of(
            "dynamodb",
            Set.of(
                    "ConditionalCheckFailedException",
                    "DuplicateItemException",
                    "IdempotentParameterMismatchException",
                    "InternalServerError",
                    "ItemCollectionSizeLimitExceededException",
                    "LimitExceededException",
                    "ProvisionedThroughputExceededException",
                    "RequestLimitExceeded",
                    "ResourceInUseException",
                    "ResourceNotFoundException",
                    "TableNotFoundException",
                    "ThrottlingException",
                    "TransactionCanceledException",
                    "TransactionConflictException",
                    "TransactionInProgressException"),
            "events",
            Set.of("InternalException", "ResourceNotFoundException"),
            "sqs",
            Set.of("InvalidMessageContents", "QueueDoesNotExist", "UnsupportedOperation", "InvalidAddress"),
            "sfn",
            Set.of("InvalidOutput", "InvalidToken", "TaskDoesNotExist", "TaskTimedOut"));
    private static final Map<String, String> BASE_OF_CLIENT = Map.of(
            "AmazonDynamoDBv2", "AmazonDynamoDBException",
            "AmazonCloudWatchEvents", "AmazonCloudWatchEventsException",
            "AmazonSQS", "AmazonSQSException");

    private SdkErrors() {}

    /** As {@code aws-sdk:} integrations name it. */
    static String exception(String service, String client, String code) {
        String port = service.equals("eventbridge") ? "events" : service;
        return MODELLED.getOrDefault(port, Set.of()).contains(code) ? suffixed(code) : client + "Exception";
    }

    /** As optimised integrations name it. */
    static String optimisedException(String service, String client, String code) {
        return MODELLED.getOrDefault(service, Set.of()).contains(code)
                ? suffixed(code)
                : BASE_OF_CLIENT.getOrDefault(client, client + "Exception");
    }

    private static String suffixed(String code) {
        return code.endsWith("Exception") ? code : code + "Exception";
    }
}
