package dev.serverlesspresso.system;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One MQTT client, and everything that it has heard, in order. */
public final class Messages implements AutoCloseable {
    private final List<Message> all = new CopyOnWriteArrayList<>();
    private final Mqtt5BlockingClient client;

    private Messages(ScreenConnection connection) {
        Mqtt5AsyncClient async = connection.client().useMqttVersion5().buildAsync();
        async.publishes(MqttGlobalPublishFilter.ALL, this::hear);
        client = async.toBlocking();
        client.connect();
    }

    /** What one message said, and where. */
    public record Message(String topic, String payload) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(payload);
        }
    }

    /** Connects, and hears nothing before it subscribes. */
    public static Messages connectedBy(ScreenConnection connection) {
        return new Messages(connection);
    }

    static Messages heardBy(ScreenConnection connection) {
        Messages messages = connectedBy(connection);
        messages.subscribe("serverlesspresso/#");
        return messages;
    }

    /** Throws a {@code Mqtt5SubAckException} if it may not. */
    public void subscribe(String filter) {
        client.subscribeWith().topicFilter(filter).qos(MqttQos.AT_LEAST_ONCE).send();
    }

    /** Tells screens something, as the publisher does. */
    public void publish(String topic, String payload) {
        client.publishWith()
                .topic(topic)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .qos(MqttQos.AT_MOST_ONCE)
                .send();
    }

    public List<Message> all() {
        return List.copyOf(all);
    }

    public boolean isConnected() {
        return client.getState().isConnected();
    }

    private void hear(Mqtt5Publish publish) {
        all.add(new Message(
                publish.getTopic().toString(), new String(publish.getPayloadAsBytes(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        if (isConnected()) {
            client.disconnect();
        }
    }
}
