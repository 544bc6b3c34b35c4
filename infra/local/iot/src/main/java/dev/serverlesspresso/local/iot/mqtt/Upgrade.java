package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Broker;
import dev.serverlesspresso.local.iot.broker.IotSettings;
import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import dev.serverlesspresso.local.iot.login.SignedUrls;
import dev.serverlesspresso.local.time.Scheduler;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an HTTP request with a good signature into an MQTT connection. */
public final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final String PATH = "/mqtt";
    private static final String SUBPROTOCOL = "mqtt";
    private static final int LARGEST_FRAME = 256 * 1024;
    private static final int LONGEST_CLIENT_ID = 65_535;

    private final SignedUrls signedUrls;
    private final Broker broker;
    private final Scheduler scheduler;
    private final IotSettings settings;

    public Upgrade(SignedUrls signedUrls, Broker broker, Scheduler scheduler, IotSettings settings) {
        this.signedUrls = signedUrls;
        this.broker = broker;
        this.scheduler = scheduler;
        this.settings = settings;
    }

    /** Answers the request and takes the channel over; to be called on the channel's event loop. */
    public void perform(ChannelHandlerContext context, FullHttpRequest request) {
        String target = request.uri();
        if (!target.equals(PATH) && !target.startsWith(PATH + "?")) {
            answer(context, HttpResponseStatus.NOT_FOUND, "there is no WebSocket at this path");
        } else if (!wantsMqtt(request)) {
            answer(context, HttpResponseStatus.BAD_REQUEST, "ask for a WebSocket with the subprotocol mqtt");
        } else {
            signedUrls
                    .verify(target, request.headers().get(HttpHeaderNames.HOST))
                    .<Runnable>fold(
                            credentials -> () -> handshake(context, request, credentials),
                            reason -> () -> forbid(context, reason))
                    .run();
        }
    }

    private static boolean wantsMqtt(HttpRequest request) {
        String protocols = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, "");
        return request.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && request.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_KEY)
                && Arrays.stream(protocols.split(",", -1)).map(String::trim).anyMatch(SUBPROTOCOL::equals);
    }

    private void handshake(ChannelHandlerContext context, FullHttpRequest request, Credentials credentials) {
        Channel channel = context.channel();
        WebSocketServerHandshaker handshaker =
                new WebSocketServerHandshakerFactory(PATH, SUBPROTOCOL, false, LARGEST_FRAME).newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(channel)
                    .addListener(ChannelFutureListener.CLOSE);
            return;
        }
        handshaker.handshake(channel, request).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        ChannelPipeline pipeline = context.pipeline();
        pipeline.addLast(new Frames());
        pipeline.addLast(new MqttDecoder(Packets.LARGEST_PACKET, LONGEST_CLIENT_ID));
        pipeline.addLast(MqttEncoder.INSTANCE);
        pipeline.addLast(new Connection(broker, scheduler, settings, credentials, channel));
        pipeline.remove(context.name());
    }

    private static void forbid(ChannelHandlerContext context, String reason) {
        LOG.atInfo().addKeyValue("reason", reason).log("MQTT upgrade refused");
        answer(context, HttpResponseStatus.FORBIDDEN, "Forbidden");
    }

    private static void answer(ChannelHandlerContext context, HttpResponseStatus status, String message) {
        byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
