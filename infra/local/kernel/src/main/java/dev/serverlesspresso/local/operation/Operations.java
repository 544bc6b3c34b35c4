package dev.serverlesspresso.local.operation;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The operations of one AWS service by their names on the wire.
 *
 * @param <R> a request as the service reads it
 */
public final class Operations<R> {
    private final Function<String, AwsError> unknown;
    private final Map<String, Operation<R>> byName = new TreeMap<>();

    /** {@code unknown}: how the service refuses a name that it does not know. */
    public Operations(Function<String, AwsError> unknown) {
        this.unknown = unknown;
    }

    /** Registers an operation under a name that is still free. */
    public Operations<R> add(String name, Operation<R> operation) {
        if (byName.putIfAbsent(name, operation) != null) {
            throw new IllegalArgumentException("an operation is registered twice: '" + name + "'");
        }
        return this;
    }

    /** The names of all operations. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** Executes an operation. The future fails with whatever reading the request or the operation throws. */
    public CompletableFuture<JsonNode> execute(String name, Supplier<R> request) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        try {
            CompletionStage<? extends JsonNode> result = find(name).execute(request.get());
            var unused = result.whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(unwrapped(failure));
                }
            });
        } catch (RuntimeException refusal) {
            answer.completeExceptionally(refusal);
        }
        return answer;
    }

    /** Executes an operation within a transaction that has begun; one that cannot be part of it is refused as unknown. */
    public JsonNode execute(JournalTransaction transaction, String name, Supplier<R> request) {
        if (find(name) instanceof Operation.Transactional<R> operation) {
            return operation.execute(transaction, request.get());
        }
        throw unknown.apply(name);
    }

    private Operation<R> find(String name) {
        Operation<R> operation = byName.get(name);
        if (operation == null) {
            throw unknown.apply(name);
        }
        return operation;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
