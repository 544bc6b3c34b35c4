package dev.serverlesspresso.local.iot;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import dev.serverlesspresso.local.iot.broker.IotSettings;
import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.time.ManualScheduler;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The broker behind a small HTTP server on a port of its own, with a clock that the test moves. */
final class TestBroker implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    final ManualScheduler scheduler = new ManualScheduler(START);
    final IotCore iot;
    private final Map<String, Credentials> credentials = new ConcurrentHashMap<>();
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final Channel server;

    TestBroker(Journal journal) {
        credentials.put("AKIAOWN", new Credentials("own-secret", null, null, null));
        iot = new IotCore(
                journal,
                scheduler,
                key -> Optional.ofNullable(credentials.get(key)),
                IotSettings.defaults("localhost:4566"));
        server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Http())
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    String host() {
        return "127.0.0.1:" + port();
    }

    /** The query string of a URL signed with the account's own keys. */
    String ownQuery() {
        return TestUrls.query(host(), "AKIAOWN", "own-secret", null, scheduler.now());
    }

    /** Makes temporary keys with a session policy of the given statements and returns a signed query string. */
    String query(String accessKeyId, @Nullable Instant expiration, String... statements) {
        JsonNode policy = JsonMapper.shared()
                .readTree("{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}");
        credentials.put(accessKeyId, new Credentials("secret-" + accessKeyId, "token/+=", expiration, policy));
        return TestUrls.query(host(), accessKeyId, "secret-" + accessKeyId, "token/+=", scheduler.now());
    }

    static String statement(String effect, String action, String resource) {
        return "{\"Effect\":\"" + effect + "\",\"Action\":\"" + action
                + "\",\"Resource\":\"arn:aws:iot:eu-central-1:000000000000:" + resource + "\"}";
    }

    /** A screen that may be the client {@code mine} and hear {@code orders/1}. */
    String screenQuery() {
        return query(
                "ASIAPHONE",
                null,
                statement("Allow", "iot:Connect", "client/mine"),
                statement("Allow", "iot:Subscribe", "topicfilter/orders/1"),
                statement("Allow", "iot:Receive", "topic/orders/1"));
    }

    /** A real client, which encodes the query string itself. */
    MqttClientBuilder client(String clientId, String query) {
        return MqttClient.builder()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(port())
                .webSocketConfig()
                .serverPath("mqtt")
                .queryString(URLDecoder.decode(query, StandardCharsets.UTF_8))
                .applyWebSocketConfig();
    }

    @Override
    public void close() {
        iot.close();
        server.close().syncUninterruptibly();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
        scheduler.close();
    }

    private final class Http extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(1024), new Requests());
        }
    }

    private final class Requests extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            iot.upgrade(context, request);
        }
    }
}
