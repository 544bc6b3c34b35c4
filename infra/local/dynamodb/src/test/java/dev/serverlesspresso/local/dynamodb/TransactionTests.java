package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TransactionTests {
    private static final String TAKE = "{'Update':{'TableName':'things','Key':{'id':{'S':'slots'}},"
            + "'UpdateExpression':'SET n = n - :one','ConditionExpression':'n >= :one',"
            + "'ReturnValuesOnConditionCheckFailure':'ALL_OLD','ExpressionAttributeValues':{':one':{'N':'1'}}}}";

    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void slots() {
        engine.simpleTable();
        engine.put("things", "{'id':{'S':'slots'},'n':{'N':'20'}}");
    }

    @Test
    void cancellationTellsAReasonForEachItemAndWritesNothing() {
        engine.put("things", "{'id':{'S':'slots'},'n':{'N':'0'}}");

        AwsError error = catchThrowableOfType(AwsError.class, () -> transact(TAKE + "," + put("other")));

        assertThat(error.code()).isEqualTo("TransactionCanceledException");
        assertThat(error.getMessage())
                .isEqualTo("Transaction cancelled, please refer cancellation reasons for specific reasons"
                        + " [ConditionalCheckFailed, None]");
        assertThat(error.members().get("CancellationReasons"))
                .isEqualTo(Engine.json("[{'Code':'ConditionalCheckFailed','Item':{'id':{'S':'slots'},'n':{'N':'0'}},"
                        + "'Message':'The conditional request failed'},{'Code':'None'}]"));
        assertThat(engine.thing("other").isMissingNode()).isTrue();
    }

    /** Measured on AWS by paritysuite/dynamodb-conformance, error-messages/transactWriteItems and transactIndexKeys. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Put':{'TableName':'things','Item':{'id':{'S':''}}}}",
                "{'Update':{'TableName':'things','Key':{'id':{'S':''}},'UpdateExpression':'REMOVE n'}}",
                "{'Delete':{'TableName':'things','Key':{'id':{'S':''}}}}",
                "{'ConditionCheck':{'TableName':'things','Key':{'id':{'S':''}},'ConditionExpression':'attribute_exists(n)'}}"
            })
    void emptyKeyRefusesTheWholeRequest(String item) {
        AwsError error = catchThrowableOfType(AwsError.class, () -> transact(put("other") + "," + item));

        assertThat(error.code()).isEqualTo("ValidationException");
        assertThat(error.getMessage())
                .isEqualTo("One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                        + " contain an empty string value. Key: id");
        assertThat(engine.thing("other").isMissingNode()).isTrue();
    }

    @Test
    void emptyKeyOfAnIndexRefusesTheWholeRequest() {
        engine.ordersTable();
        String key = "'shop':{'S':'demo'},'number':{'N':'1'}";

        assertThatThrownBy(() -> transact("{'Put':{'TableName':'orders','Item':{" + key + ",'customer':{'S':''}}}}"))
                .hasMessage("One or more parameter values are not valid. A value specified for a secondary index key is"
                        + " not supported. The AttributeValue for a key attribute cannot contain an empty string value."
                        + " IndexName: by-customer, IndexKey: customer");
        assertThatThrownBy(() -> transact("{'Update':{'TableName':'orders','Key':{" + key
                        + "},'UpdateExpression':'SET customer = :c','ExpressionAttributeValues':{':c':{'S':''}}}}"))
                .hasMessage("One or more parameter values are not valid. The update expression attempted to update a"
                        + " secondary index key to a value that is not supported. The AttributeValue for a key attribute"
                        + " cannot contain an empty string value.");
    }

    @Test
    void keyOfAnotherTypeCancelsTheTransaction() {
        AwsError error = catchThrowableOfType(
                AwsError.class, () -> transact("{'Put':{'TableName':'things','Item':{'id':{'N':'5'}}}}"));

        assertThat(error.code()).isEqualTo("TransactionCanceledException");
        assertThat(String.valueOf(error.members().get("CancellationReasons")))
                .contains("One or more parameter values were invalid: Type mismatch for key id expected: S actual: N");
    }

    @Test
    void hundredThreadsAtTwentySlotsTakeExactlyTwenty() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(100);
        CountDownLatch begin = new CountDownLatch(1);
        List<CompletableFuture<Void>> customers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = "order-" + i;
            customers.add(CompletableFuture.runAsync(
                    () -> {
                        awaitBegin(begin);
                        taken.addAndGet(takeUntilDecided(id));
                    },
                    threads));
        }
        begin.countDown();
        CompletableFuture.allOf(customers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        threads.shutdown();

        assertThat(taken).hasValue(20);
        assertThat(engine.thing("slots").path("n")).isEqualTo(Engine.json("{'N':'0'}"));
        assertThat(engine.call("Scan", "{'TableName':'things'}").path("Count").asInt())
                .isEqualTo(21);
    }

    @Test
    void everyoneElseSeesThatAnItemIsHeld() {
        List<String> seen = new ArrayList<>();
        engine.journal
                .write(transaction -> {
                    var inFlight = engine.dynamoDb.execute(
                            "TransactWriteItems", Engine.json("{'TransactItems':[" + TAKE + "]}"));
                    seen.add(codeInside(transaction, "PutItem", "{'TableName':'things','Item':{'id':{'S':'slots'}}}"));
                    seen.add(codeInside(transaction, "TransactWriteItems", "{'TransactItems':[" + TAKE + "]}"));
                    seen.add(codeInside(
                            transaction,
                            "TransactGetItems",
                            "{'TransactItems':[{'Get':{'TableName':'things','Key':{'id':{'S':'slots'}}}}]}"));
                    seen.add(codeInside(transaction, "PutItem", "{'TableName':'things','Item':{'id':{'S':'free'}}}"));
                    return inFlight;
                })
                .join();
        engine.put("things", "{'id':{'S':'slots'},'n':{'N':'3'}}");

        assertThat(seen)
                .containsExactly(
                        "TransactionConflictException",
                        "TransactionCanceledException",
                        "TransactionCanceledException",
                        "none");
    }

    @Test
    void twoTransactionsAtOnceOnOneItemAreSeenAsAConflict() {
        List<CompletableFuture<JsonNode>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(engine.dynamoDb.execute("TransactWriteItems", Engine.json("{'TransactItems':[" + TAKE + "]}")));
        }
        List<AwsError> errors = all.stream()
                .map(TransactionTests::errorOf)
                .filter(error -> error.getMessage().contains("[TransactionConflict]"))
                .toList();

        assertThat(errors).isNotEmpty();
        assertThat(errors.get(0).members().get("CancellationReasons"))
                .isEqualTo(Engine.json(
                        "[{'Code':'TransactionConflict','Message':'Transaction is ongoing for the item'}]"));
    }

    @Test
    void sameTokenDoesTheWorkOnceAndRefusesOtherParameters() {
        String request = "{'ClientRequestToken':'t','TransactItems':[" + TAKE + "]}";
        engine.call("TransactWriteItems", request);
        engine.call("TransactWriteItems", request);

        assertThat(engine.thing("slots").path("n")).isEqualTo(Engine.json("{'N':'19'}"));
        assertThatThrownBy(() -> engine.call(
                        "TransactWriteItems", "{'ClientRequestToken':'t','TransactItems':[" + put("x") + "]}"))
                .matches(error -> ((AwsError) error).code().equals("IdempotentParameterMismatchException"));

        engine.scheduler.advance(Duration.ofMinutes(10));
        engine.call("TransactWriteItems", request);
        assertThat(engine.thing("slots").path("n")).isEqualTo(Engine.json("{'N':'18'}"));
    }

    @Test
    void itemCannotBeTwiceInATransaction() {
        assertThatThrownBy(() -> transact(put("a") + "," + put("a")))
                .hasMessage("Transaction request cannot include multiple operations on one item");
    }

    @Test
    void callersTransactionDecidesWithTheEngine() {
        assertThatThrownBy(() -> engine.journal.write(transaction -> {
                    engine.dynamoDb.execute(
                            transaction, "TransactWriteItems", Engine.json("{'TransactItems':[" + TAKE + "]}"));
                    throw new IllegalStateException("the step failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(engine.thing("slots").path("n")).isEqualTo(Engine.json("{'N':'20'}"));
    }

    @Test
    void transactGetReadsInOrderAndTellsMissingItemsAsEmpty() {
        JsonNode response = engine.call(
                "TransactGetItems",
                "{'ReturnConsumedCapacity':'TOTAL','TransactItems':[{'Get':{'TableName':'things','Key':{'id':{'S':'no'}}}},"
                        + "{'Get':{'TableName':'things','Key':{'id':{'S':'slots'}},'ProjectionExpression':'n'}}]}");

        assertThat(response.path("Responses")).isEqualTo(Engine.json("[{},{'Item':{'n':{'N':'20'}}}]"));
        assertThat(response.path("ConsumedCapacity")
                        .path(0)
                        .path("CapacityUnits")
                        .asDouble())
                .isEqualTo(4);
    }

    private String codeInside(JournalTransaction transaction, String operation, String request) {
        try {
            engine.dynamoDb.execute(transaction, operation, Engine.json(request));
            return "none";
        } catch (AwsError e) {
            return e.code();
        }
    }

    private int takeUntilDecided(String id) {
        while (true) {
            try {
                transact(TAKE + "," + put(id));
                return 1;
            } catch (AwsError e) {
                if (!e.getMessage().contains("TransactionConflict")) {
                    assertThat(e.getMessage()).contains("[ConditionalCheckFailed, None]");
                    return 0;
                }
            }
        }
    }

    private static AwsError errorOf(CompletableFuture<JsonNode> future) {
        return future.handle((response, error) -> {
                    Throwable cause = error != null && error.getCause() != null ? error.getCause() : error;
                    return cause instanceof AwsError aws ? aws : AwsError.badRequest("None", "none");
                })
                .join();
    }

    private static void awaitBegin(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void transact(String items) {
        engine.call("TransactWriteItems", "{'TransactItems':[" + items + "]}");
    }

    private static String put(String id) {
        return "{'Put':{'TableName':'things','Item':{'id':{'S':'" + id + "'}}}}";
    }
}
