package dev.serverlesspresso.local.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class OperationsTests {
    private final Journal journal = Journal.inMemory();
    private final JournalMap<String, String> cups =
            journal.map("cups", StringDataType.INSTANCE, StringDataType.INSTANCE);
    private final Operations<String> operations =
            new Operations<>(name -> AwsError.badRequest("UnknownOperationException", "no operation " + name));

    OperationsTests() {
        operations
                .add("DescribeCup", Operation.reading(journal, name -> StringNode.valueOf(cups.get(name) + "")))
                .add("PutCup", Operation.transactional(journal, (transaction, name) -> {
                    cups.put(transaction, name, "full");
                    return StringNode.valueOf("put " + name);
                }))
                .add("DeleteCup", Operation.writing(journal, (transaction, name) -> {
                    cups.remove(transaction, name);
                    return StringNode.valueOf("deleted " + name);
                }))
                .add("BreakCup", name -> {
                    throw AwsError.badRequest("CupInUse", name);
                })
                .add(
                        "LoseCup",
                        name -> CompletableFuture.supplyAsync(() -> {
                            throw AwsError.badRequest("CupNotFound", name);
                        }));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private CompletableFuture<JsonNode> execute(String operation, String request) {
        return operations.execute(operation, () -> request);
    }

    @Test
    void operationIsFoundByItsName() {
        assertThat(execute("PutCup", "a").join().asString()).isEqualTo("put a");
        assertThat(execute("DescribeCup", "a").join().asString()).isEqualTo("full");
        assertThat(execute("DeleteCup", "a").join().asString()).isEqualTo("deleted a");
        assertThat(cups.containsKey("a")).isFalse();
        assertThat(operations.names())
                .containsExactlyInAnyOrder("PutCup", "DescribeCup", "DeleteCup", "BreakCup", "LoseCup");
    }

    @Test
    void unknownNameIsRefusedInTheWordsOfTheService() {
        assertThat(failure(execute("FillCup", "a")))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("UnknownOperationException"))
                .hasMessage("no operation FillCup");
    }

    @Test
    void refusalReachesTheFutureAsItIsHoweverItWasRaised() {
        CompletableFuture<JsonNode> unreadable = operations.execute("PutCup", () -> {
            throw AwsError.badRequest("SerializationException", "no name");
        });
        assertThat(failure(execute("BreakCup", "a"))).hasMessage("a").isInstanceOf(AwsError.class);
        assertThat(failure(execute("LoseCup", "a"))).hasMessage("a").isInstanceOf(AwsError.class);
        assertThat(failure(unreadable)).hasMessage("no name").isInstanceOf(AwsError.class);
    }

    private static Throwable failure(CompletableFuture<JsonNode> answer) {
        return answer.handle((value, failure) -> failure).join();
    }

    @Test
    void transactionalOperationIsPartOfTheTransactionThatItIsExecutedIn() {
        assertThatThrownBy(() -> journal.write(transaction -> {
                    assertThat(operations
                                    .execute(transaction, "PutCup", () -> "a")
                                    .asString())
                            .isEqualTo("put a");
                    throw AwsError.badRequest("Cancelled", "no coffee today");
                }))
                .hasStackTraceContaining("no coffee today");
        assertThat(cups.containsKey("a")).isFalse();
    }

    @Test
    void otherOperationIsUnknownWithinATransaction() {
        for (String operation : new String[] {"DeleteCup", "DescribeCup", "FillCup"}) {
            assertThatThrownBy(
                            () -> journal.write(transaction -> operations.execute(transaction, operation, () -> "a")))
                    .hasStackTraceContaining("no operation " + operation);
        }
    }

    @Test
    void nameIsRegisteredOnce() {
        Operation<String> other = name -> CompletableFuture.completedFuture(StringNode.valueOf(name));
        assertThatThrownBy(() -> operations.add("PutCup", other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an operation is registered twice: 'PutCup'");
    }
}
