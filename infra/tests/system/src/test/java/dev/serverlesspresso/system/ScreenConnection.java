package dev.serverlesspresso.system;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A signed WebSocket URL and the client id that goes with it, as a screen is given them. */
public record ScreenConnection(URI url, String clientId) {
    /** Reads the answer of the connections route. */
    public static ScreenConnection of(JsonNode answer) {
        return new ScreenConnection(
                URI.create(answer.path("url").asString()),
                answer.path("clientId").asString());
    }

    public ScreenConnection withClientId(String other) {
        return new ScreenConnection(url, other);
    }

    public ScreenConnection withUrl(String other) {
        return new ScreenConnection(URI.create(other), clientId);
    }

    /** A client that is not connected yet; it encodes the query itself. */
    public MqttClientBuilder client() {
        return MqttClient.builder()
                .identifier(clientId)
                .serverHost(url.getHost())
                .serverPort(url.getPort())
                .webSocketConfig()
                .serverPath(url.getPath().substring(1))
                .queryString(URLDecoder.decode(url.getRawQuery(), StandardCharsets.UTF_8))
                .applyWebSocketConfig();
    }
}
