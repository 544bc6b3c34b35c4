package dev.serverlesspresso.local.operation;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One operation of an AWS service.
 *
 * @param <R> a request as the service reads it
 */
@FunctionalInterface
public interface Operation<R> {
    /** Answers once what it has changed is durable. A refusal is thrown, or completes the stage, as an AwsError. */
    CompletionStage<? extends JsonNode> execute(R request);

    /** An operation that reads one consistent state of the journal. */
    static <R> Operation<R> reading(Journal journal, Function<R, ? extends JsonNode> work) {
        return request -> CompletableFuture.completedFuture(journal.read(() -> work.apply(request)));
    }

    /** An operation that changes the journal, in a transaction of its own and never in another. */
    static <R> Operation<R> writing(Journal journal, BiFunction<JournalTransaction, R, ? extends JsonNode> work) {
        return request -> journal.submit(transaction -> work.apply(transaction, request));
    }

    /** An operation that changes the journal, in a transaction of its own or in that of a workflow's step. */
    static <R> Operation<R> transactional(Journal journal, BiFunction<JournalTransaction, R, ? extends JsonNode> work) {
        return new Transactional<>() {
            @Override
            public CompletionStage<? extends JsonNode> execute(R request) {
                return journal.submit(transaction -> work.apply(transaction, request));
            }

            @Override
            public JsonNode execute(JournalTransaction transaction, R request) {
                return work.apply(transaction, request);
            }
        };
    }

    /** An operation that can be part of a transaction that has begun already. */
    interface Transactional<R> extends Operation<R> {
        /** Answers within the transaction; a refusal is thrown with nothing written. */
        JsonNode execute(JournalTransaction transaction, R request);
    }
}
