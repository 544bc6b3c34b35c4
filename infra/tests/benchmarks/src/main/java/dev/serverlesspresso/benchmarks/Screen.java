package dev.serverlesspresso.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A screen's connection: MQTT over WebSocket at the address that the publisher signed, subscribed to its topics. */
final class Screen implements AutoCloseable {
    private static final int LARGEST_INBOX = 256 * 1024;

    private final IotMeter meter;
    private final Consumer<JsonNode> messages;
    private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
    private final CompletableFuture<Boolean> subscribed = new CompletableFuture<>();
    private final Inbox inbox = new Inbox();
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(true);
    private @Nullable WebSocket socket;

    private Screen(IotMeter meter, Consumer<JsonNode> messages) {
        this.meter = meter;
        this.messages = messages;
    }

    /** Connects with a grant from {@code POST connections} and returns once subscribed. */
    static Screen open(HttpClient http, JsonNode grant, IotMeter meter, Consumer<JsonNode> messages) {
        Screen screen = new Screen(meter, messages);
        WebSocket socket = Waiting.forResult(
                "the IoT endpoint",
                http.newWebSocketBuilder()
                        .subprotocols("mqtt")
                        .connectTimeout(Duration.ofSeconds(30))
                        .buildAsync(URI.create(grant.path("url").asString()), screen.inbox));
        screen.socket = socket;
        screen.send(socket, MqttPackets.connect(grant.path("clientId").asString()));
        meter.connected();
        Waiting.forResult("CONNACK", screen.connected);
        List<String> topics = new ArrayList<>();
        grant.path("topics").forEach(topic -> topics.add(topic.asString()));
        screen.send(socket, MqttPackets.subscribe(topics));
        meter.subscribed();
        Waiting.forResult("SUBACK", screen.subscribed);
        return screen;
    }

    private void send(WebSocket to, byte[] packet) {
        enqueue(to, packet);
        Waiting.forResult("MQTT packets to go out", lastSent());
    }

    /** Sends after everything before, since a WebSocket takes one message at a time. */
    private synchronized void enqueue(WebSocket to, byte[] packet) {
        sent = sent.thenCompose(before -> to.sendBinary(ByteBuffer.wrap(packet), true));
    }

    private synchronized CompletableFuture<?> lastSent() {
        return sent;
    }

    private void handle(WebSocket from, MqttPackets.Packet packet) {
        if (packet.type() == MqttPackets.CONNACK) {
            connected.complete(true);
        } else if (packet.type() == MqttPackets.SUBACK) {
            subscribed.complete(true);
        } else if (packet.type() == MqttPackets.PUBLISH) {
            messages.accept(JsonMapper.shared().readTree(packet.payload()));
            if (packet.qos() == 1) {
                meter.acknowledged();
                enqueue(from, MqttPackets.acknowledge(packet.packetId()));
            }
        }
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            send(open, MqttPackets.disconnect());
            open.abort();
            socket = null;
        }
    }

    /** Puts packets together, whatever frames they come in, and takes one frame after another. */
    private final class Inbox implements WebSocket.Listener {
        private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_INBOX);

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            buffer.put(data).flip();
            List<MqttPackets.Packet> packets = MqttPackets.take(buffer);
            buffer.compact();
            packets.forEach(packet -> handle(from, packet));
            from.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            connected.completeExceptionally(error);
            subscribed.completeExceptionally(error);
        }
    }
}
