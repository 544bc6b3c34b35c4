package dev.serverlesspresso.local.wire;

import tools.jackson.databind.JsonNode;

/** Is told of each operation that somebody asks a service for, before it is done. Must be quick. */
@FunctionalInterface
public interface CallListener {
    /**
     * Somebody calls.
     *
     * @param caller an access key, or whoever else it is
     * @param service as actions of policies begin, such as {@code dynamodb}
     * @param operation such as {@code GetItem}
     */
    void called(String caller, String service, String operation, JsonNode request);
}
