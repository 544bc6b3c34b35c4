package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.run.Definitions;
import dev.serverlesspresso.local.states.run.Engine;
import dev.serverlesspresso.local.states.run.Environment;
import dev.serverlesspresso.local.states.store.Store;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What the operations work with. */
record Context(Environment environment, Engine engine, Definitions definitions) {
    Store store() {
        return environment.store();
    }

    /** Answers from one consistent state. */
    <T extends JsonNode> CompletionStage<T> reading(Supplier<T> work) {
        return CompletableFuture.completedFuture(environment.journal().read(work));
    }

    /** Answers once the work is durable. */
    <T extends JsonNode> CompletionStage<T> writing(Function<JournalTransaction, T> work) {
        return environment.journal().submit(work);
    }
}
