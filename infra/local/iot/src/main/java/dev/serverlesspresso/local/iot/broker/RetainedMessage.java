package dev.serverlesspresso.local.iot.broker;

import java.time.Instant;

/** The last message of a topic that was published to be kept, and when that was. */
public record RetainedMessage(Message message, Instant lastModified) {}
