package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.dynamodb.capacity.Capacity;
import dev.serverlesspresso.local.iot.broker.IotCounts;

/** What AWS would have charged for since the start. State transitions are counted by the executions themselves. */
public record Usage(long putEventsEntries, long sqsRequests, long expressRequests, Capacity dynamodb, IotCounts iot) {}
