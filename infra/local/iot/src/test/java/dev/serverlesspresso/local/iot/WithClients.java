package dev.serverlesspresso.local.iot;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5Disconnect;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import dev.serverlesspresso.local.journal.Journal;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** A broker, and clients of both versions of MQTT that note how they are disconnected. */
abstract class WithClients {
    private final Journal journal = Journal.inMemory();
    final TestBroker broker = new TestBroker(journal);
    final BlockingQueue<MqttClientDisconnectedContext> disconnects = new LinkedBlockingQueue<>();

    @AfterEach
    final void close() {
        broker.close();
        journal.close();
    }

    /** Why the broker says that it ended the next connection that ends. */
    final Optional<Mqtt5DisconnectReasonCode> reason() throws InterruptedException {
        MqttClientDisconnectedContext context = disconnects.poll(10, TimeUnit.SECONDS);
        return context != null && context.getCause() instanceof Mqtt5DisconnectException e
                ? Optional.of(e.getMqttMessage())
                        .filter(Mqtt5Disconnect.class::isInstance)
                        .map(Mqtt5Disconnect.class::cast)
                        .map(Mqtt5Disconnect::getReasonCode)
                : Optional.empty();
    }

    final Mqtt5BlockingClient connected(String clientId, String query) {
        Mqtt5BlockingClient client = version5(clientId, query);
        client.connect();
        return client;
    }

    final Mqtt3BlockingClient version3(String clientId, String query) {
        return builder(clientId, query).useMqttVersion3().buildBlocking();
    }

    final Mqtt5BlockingClient version5(String clientId, String query) {
        return builder(clientId, query).useMqttVersion5().buildBlocking();
    }

    private MqttClientBuilder builder(String clientId, String query) {
        return broker.client(clientId, query).addDisconnectedListener(disconnects::add);
    }
}
