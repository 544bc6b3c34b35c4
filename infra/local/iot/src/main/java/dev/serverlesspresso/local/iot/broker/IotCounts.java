package dev.serverlesspresso.local.iot.broker;

/** What the broker has done since it was started, in the units that AWS charges for (messages by 5 KB). */
public record IotCounts(long connections, long messagesPublished, long messagesDelivered) {}
