package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.dynamodb.DynamoDb;
import dev.serverlesspresso.local.events.EventBridge;
import dev.serverlesspresso.local.http.BrowserRules;
import dev.serverlesspresso.local.iot.IotCore;
import dev.serverlesspresso.local.sqs.Queues;
import dev.serverlesspresso.local.sts.SecurityTokens;
import dev.serverlesspresso.local.wire.CallListener;
import dev.serverlesspresso.local.wire.Endpoint;
import dev.serverlesspresso.local.wire.JsonEndpoint;
import dev.serverlesspresso.local.wire.JsonEndpoint.Protocol;
import dev.serverlesspresso.local.wire.QueryEndpoint;
import dev.serverlesspresso.local.wire.WireLimits;
import dev.serverlesspresso.local.wire.WireSettings;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The endpoints of all services on the wire, and the engine that answers at each. */
record Endpoints(
        DynamoDb dynamodb,
        EventBridge events,
        Workflows workflows,
        SecurityTokens tokens,
        CompletableFuture<Queues> queues,
        CompletableFuture<IotCore> iot,
        Executor workers,
        CallListener calls) {

    WireSettings settings(LocalAwsSettings settings, Health health, BrowserRules browsers, Clock clock) {
        Endpoint tables = new JsonEndpoint(Protocol.DYNAMODB, dynamodb::execute, calls);
        Endpoint bus = new JsonEndpoint(Protocol.EVENTS, events, calls);
        Endpoint machines = new JsonEndpoint(Protocol.STATES, workflows, calls);
        Endpoint sqs = new QueuesEndpoint(queues, calls);
        Endpoint things = new IotEndpoint(iot, workers, calls);
        Endpoint sts = new QueryEndpoint("https://sts.amazonaws.com/doc/2011-06-15/", tokens::execute, calls);
        return new WireSettings(
                new InetSocketAddress(settings.address(), settings.port()),
                Map.of("DynamoDB_20120810", tables, "AWSEvents", bus, "AWSStepFunctions", machines, "AmazonSQS", sqs),
                Map.of(
                        "dynamodb", tables,
                        "events", bus,
                        "states", machines,
                        "sqs", sqs,
                        "sts", sts,
                        "iot", things,
                        "iotdata", things,
                        "iotdevicegateway", things,
                        "execute-api", things),
                tokens,
                browsers,
                WireLimits.ofOperations(),
                clock,
                health,
                this::upgrade);
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
        if (iot.isDone()) {
            iot.join().upgrade(context, request);
        } else {
            var unused = context.close();
        }
    }
}
