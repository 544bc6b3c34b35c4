package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.journal.JournalTransaction;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A write that has been read and checked as far as is possible outside of a journal transaction. */
interface Prepared {
    /** The items that it may change, in the request's order. */
    List<ItemRef> items();

    JsonNode apply(JournalTransaction transaction);

    /** Keeps others away from its items until it is durable, and is cancelled when it cannot. */
    default boolean transactional() {
        return false;
    }

    /** Throws, or takes note, when transactions of others hold some of its items. */
    void conflictsWith(List<ItemRef> held);

    /** Runs when the write is durable or has failed. */
    default void ended() {}
}
