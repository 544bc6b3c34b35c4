package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One event that has to reach one target, as a row: what, where, and how often it was tried. */
record Delivery(JsonNode row) {
    private static final int DEFAULT_ATTEMPTS = 185;
    private static final int DEFAULT_AGE = 86_400;

    static Delivery first(JsonNode rule, JsonNode target, JsonNode event, Instant now) {
        ObjectNode row = Json.object();
        row.set("ruleArn", rule.path("Arn"));
        row.set("ruleName", rule.path("Name"));
        row.set("target", target);
        row.set("event", event);
        row.put("created", now.toString()).put("due", now.toString()).put("retries", 0);
        return new Delivery(row);
    }

    Delivery again(Instant due) {
        return new Delivery(EventsState.copy(row).put("retries", retries() + 1).put("due", due.toString()));
    }

    JsonNode target() {
        return row.path("target");
    }

    JsonNode event() {
        return row.path("event");
    }

    String ruleArn() {
        return row.path("ruleArn").asString();
    }

    String targetArn() {
        return target().path("Arn").asString();
    }

    boolean toStateMachine() {
        return targetArn().contains(":stateMachine:");
    }

    /** The same at each attempt, so that a state machine starts once: the event's id and a digest of rule and target. */
    String name() {
        int digest = (ruleArn() + "|" + target().path("Id").asString()).hashCode();
        return event().path("id").asString() + "_" + Integer.toHexString(digest);
    }

    int retries() {
        return row.path("retries").asInt();
    }

    Instant due() {
        return Instant.parse(row.path("due").asString());
    }

    String input() {
        return new TargetInput(
                        target(),
                        row.path("ruleName").asString(),
                        ruleArn(),
                        row.path("created").asString())
                .of(event());
    }

    boolean outOfAttempts() {
        return retries() >= policy("MaximumRetryAttempts", DEFAULT_ATTEMPTS);
    }

    boolean tooOld(Instant now) {
        Duration age = Duration.between(Instant.parse(row.path("created").asString()), now);
        return age.toSeconds() >= policy("MaximumEventAgeInSeconds", DEFAULT_AGE);
    }

    private int policy(String member, int otherwise) {
        return target().path("RetryPolicy").path(member).asInt(otherwise);
    }

    String deadLetterArn() {
        return target().path("DeadLetterConfig").path("Arn").asString("");
    }
}
