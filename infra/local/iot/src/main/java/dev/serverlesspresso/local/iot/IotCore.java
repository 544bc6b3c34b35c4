package dev.serverlesspresso.local.iot;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.iot.broker.Attributes;
import dev.serverlesspresso.local.iot.broker.Broker;
import dev.serverlesspresso.local.iot.broker.IotCounts;
import dev.serverlesspresso.local.iot.broker.IotSettings;
import dev.serverlesspresso.local.iot.broker.Message;
import dev.serverlesspresso.local.iot.broker.Payload;
import dev.serverlesspresso.local.iot.broker.RetainedMessage;
import dev.serverlesspresso.local.iot.broker.Topics;
import dev.serverlesspresso.local.iot.login.ScreenCredentials;
import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import dev.serverlesspresso.local.iot.login.SignedUrls;
import dev.serverlesspresso.local.iot.mqtt.Upgrade;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.time.Scheduler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The message broker of the local AWS: MQTT over WebSocket for screens, and the operations of {@code iot} and {@code
 * iotdata} for services. What it refuses over HTTP is an {@link AwsError}.
 */
public final class IotCore implements AutoCloseable {
    private static final int LARGEST_PAYLOAD = 128 * 1024;
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_CLIENT_ID = 128;

    private final Broker broker;
    private final Upgrade upgrade;
    private final Upgrade upgradeOfScreens;
    private final IotSettings settings;

    public IotCore(Journal journal, Scheduler scheduler, ScreenCredentials credentials, IotSettings settings) {
        this.settings = settings;
        broker = new Broker(journal, scheduler, settings);
        upgrade = upgradeFor(credentials, scheduler);
        upgradeOfScreens = upgradeFor(key -> credentials.find(key).filter(Credentials::areTemporary), scheduler);
    }

    private Upgrade upgradeFor(ScreenCredentials credentials, Scheduler scheduler) {
        SignedUrls signedUrls = new SignedUrls(credentials, scheduler.clock(), settings.signatureLifetime());
        return new Upgrade(signedUrls, broker, scheduler, settings);
    }

    /**
     * Takes a channel over for MQTT, or answers 403 and closes it if its URL is not signed as it should be. The pipeline
     * has an HTTP codec and an aggregator; the handler of {@code context} is removed. The caller still releases the
     * request.
     */
    public void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
        onItsLoop(upgrade, context, request);
    }

    /** Like {@link #upgrade}, but for temporary credentials only: the account's own keys are not known here. */
    public void upgradeScreen(ChannelHandlerContext context, FullHttpRequest request) {
        onItsLoop(upgradeOfScreens, context, request);
    }

    private static void onItsLoop(Upgrade upgrade, ChannelHandlerContext context, FullHttpRequest request) {
        if (context.channel().eventLoop().inEventLoop()) {
            upgrade.perform(context, request);
            return;
        }
        request.retain();
        context.channel().eventLoop().execute(() -> {
            try {
                upgrade.perform(context, request);
            } finally {
                request.release();
            }
        });
    }

    /** {@code Publish} of {@code iotdata}; returns when a retained message is durable. */
    public void publish(String topic, int qos, boolean retain, byte[] payload) {
        Optional<String> problem = Topics.problemOfName(topic);
        if (problem.isPresent()) {
            throw invalid(problem.get());
        }
        if (qos < 0 || qos > 1) {
            throw invalid("QoS must be 0 or 1: " + qos);
        }
        if (payload.length > LARGEST_PAYLOAD) {
            throw AwsError.withStatus(
                    413,
                    "RequestEntityTooLargeException",
                    "the payload must not be larger than " + LARGEST_PAYLOAD + " bytes: " + payload.length);
        }
        try {
            broker.publish(new Message(topic, Payload.of(payload), qos, retain, Attributes.NONE, null, ""))
                    .join();
        } catch (CompletionException e) {
            throw AwsError.withStatus(500, "InternalFailureException", "the message could not be kept");
        }
    }

    /**
     * {@code DeleteConnection} of {@code iotdata}: ends the client's connection, whose id is then free. A client that is
     * not connected is not found.
     */
    public void deleteConnection(String clientId, boolean cleanSession, boolean preventWillMessage) {
        if (clientId.isEmpty() || clientId.startsWith("$") || clientId.length() > LONGEST_CLIENT_ID) {
            throw invalid("a client id has 1 to " + LONGEST_CLIENT_ID + " characters and does not begin with $: '"
                    + clientId + "'");
        }
        if (!broker.disconnect(clientId, cleanSession, preventWillMessage)) {
            throw AwsError.withStatus(
                    404, "ResourceNotFoundException", "there is no connected client '" + clientId + "'");
        }
    }

    /** {@code DescribeEndpoint} of {@code iot}. */
    public JsonNode describeEndpoint(@Nullable String endpointType) {
        if (endpointType != null && !List.of("iot:Data", "iot:Data-ATS").contains(endpointType)) {
            throw invalid("there is no endpoint of the type '" + endpointType + "', only iot:Data and iot:Data-ATS");
        }
        return Json.object().put("endpointAddress", settings.endpointAddress());
    }

    /** {@code GetRetainedMessage} of {@code iotdata}. */
    public JsonNode getRetainedMessage(String topic) {
        RetainedMessage retained = broker.retained()
                .find(topic)
                .orElseThrow(() -> AwsError.withStatus(
                        404, "ResourceNotFoundException", "there is no retained message on '" + topic + "'"));
        return summary(retained).put("payload", retained.message().payload().base64());
    }

    /** {@code ListRetainedMessages} of {@code iotdata}: {@code nextToken} is the last topic of the page before. */
    public JsonNode listRetainedMessages(@Nullable String nextToken, @Nullable Integer maxResults) {
        int limit = maxResults == null ? LARGEST_PAGE : maxResults;
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw invalid("maxResults must be between 1 and " + LARGEST_PAGE + ": " + limit);
        }
        ObjectNode answer = Json.object();
        ArrayNode topics = answer.putArray("retainedTopics");
        List<RetainedMessage> page = broker.retained().after(nextToken == null ? "" : nextToken, limit + 1);
        page.stream()
                .limit(limit)
                .forEach(retained -> topics.add(summary(retained)
                        .put("payloadSize", retained.message().payload().size())));
        if (page.size() > limit) {
            answer.put("nextToken", page.get(limit - 1).message().topic());
        }
        return answer;
    }

    private static ObjectNode summary(RetainedMessage retained) {
        return Json.object()
                .put("topic", retained.message().topic())
                .put("qos", retained.message().qos())
                .put("lastModifiedTime", retained.lastModified().toEpochMilli());
    }

    /** What was done so far, for the table of costs. */
    public IotCounts counts() {
        return broker.counts();
    }

    /** Ends all connections; the channels' event loops are the caller's. */
    @Override
    public void close() {
        broker.close();
    }

    private static AwsError invalid(String message) {
        return AwsError.badRequest("InvalidRequestException", message);
    }
}
