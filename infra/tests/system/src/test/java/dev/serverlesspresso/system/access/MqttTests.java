package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.Messages;
import dev.serverlesspresso.system.RunningSystem;
import dev.serverlesspresso.system.ScreenConnection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one screen's MQTT connection may do: hear its own topics, and nothing else. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MqttTests {
    private static final byte[] PAYLOAD = {'{', '}'};

    private final Connections connections;
    private final Customer customer;
    private final Customer other;

    MqttTests(Counter counter) {
        connections = new Connections(counter);
        customer = counter.scan("demo").admitted();
        other = counter.scan("demo").admitted();
    }

    @AfterAll
    void end() {
        customer.cancel(1).expect(202);
        other.cancel(1).expect(202);
    }

    /** {@code OTHER} stands for the id of somebody else's order, {@code OWN} for that of the customer's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serverlesspresso/demo/orders/OTHER",
                "serverlesspresso/demo/orders/+",
                "serverlesspresso/demo/orders/#",
                "serverlesspresso/demo/orders/OWN/#",
                "serverlesspresso/+/orders/OWN",
                "serverlesspresso/demo/barista",
                "serverlesspresso/demo/display",
                "serverlesspresso/demo/+",
                "serverlesspresso/tokyo/public",
                "serverlesspresso/#",
                "$share/all/serverlesspresso/demo/orders/OWN",
                "$SYS/#",
                "+/+/+/+",
                "#"
            })
    void customerCannotSubscribeToWhatIsNotItsOwn(String pattern) {
        String filter = pattern.replace("OTHER", other.orderId()).replace("OWN", customer.orderId());
        try (Messages messages = Messages.connectedBy(connections.of(customer))) {
            assertThatThrownBy(() -> messages.subscribe(filter)).isInstanceOf(Mqtt5SubAckException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/OTHER", "orders/+", "display", "+", "#"})
    void baristaCannotSubscribeToWhatIsNotItsOwn(String pattern) {
        String filter = "serverlesspresso/demo/" + pattern.replace("OTHER", other.orderId());
        try (Messages messages = Messages.connectedBy(connections.of("demo-barista", "barista"))) {
            assertThatThrownBy(() -> messages.subscribe(filter)).isInstanceOf(Mqtt5SubAckException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/OTHER", "barista", "+", "#"})
    void displayCannotSubscribeToWhatIsNotItsOwn(String pattern) {
        String filter = "serverlesspresso/demo/" + pattern.replace("OTHER", other.orderId());
        try (Messages messages = Messages.connectedBy(connections.of("demo-display", "display"))) {
            assertThatThrownBy(() -> messages.subscribe(filter)).isInstanceOf(Mqtt5SubAckException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/OWN", "orders/OTHER", "public", "barista", "display"})
    void customerWhoPublishesIsDisconnected(String pattern, Counter counter) {
        String topic = topic(pattern);
        Mqtt3BlockingClient client =
                connections.of(customer).client().useMqttVersion3().buildBlocking();
        client.connect();

        assertThatThrownBy(() -> {
                    client.publishWith()
                            .topic(topic)
                            .qos(MqttQos.AT_LEAST_ONCE)
                            .payload(PAYLOAD)
                            .send();
                })
                .isInstanceOf(RuntimeException.class);

        Counter.await("the customer is disconnected", () -> !client.getState().isConnected());
        assertThat(counter.messages().all())
                .noneMatch(message -> message.payload().equals("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/OWN", "public", "barista"})
    void customerWhoPublishesWithMqtt5IsToldThatItMayNot(String pattern, Counter counter) {
        Mqtt5BlockingClient client =
                connections.of(customer).client().useMqttVersion5().buildBlocking();
        client.connect();

        assertThatThrownBy(() -> client.publishWith()
                        .topic(topic(pattern))
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(PAYLOAD)
                        .send())
                .isInstanceOf(Mqtt5PubAckException.class);

        client.disconnect();
        assertThat(counter.messages().all())
                .noneMatch(message -> message.payload().equals("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-barista", "demo-display"})
    void staffCannotPublishEither(String username, Counter counter) {
        String screen = username.substring("demo-".length());
        Mqtt3BlockingClient client =
                connections.of(username, screen).client().useMqttVersion3().buildBlocking();
        client.connect();

        assertThatThrownBy(() -> client.publishWith()
                        .topic("serverlesspresso/demo/" + screen)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(PAYLOAD)
                        .send())
                .isInstanceOf(RuntimeException.class);

        Counter.await(username + " is disconnected", () -> !client.getState().isConnected());
        assertThat(counter.messages().all())
                .noneMatch(message -> message.payload().equals("{}"));
    }

    @Test
    void clientIdIsExactlyTheOneThatWasGiven() {
        ScreenConnection own = connections.of(customer);
        String another = connections.of(other).clientId();
        for (String clientId :
                List.of(another, own.clientId() + "x", own.clientId().toUpperCase(Locale.ROOT), "anybody")) {
            assertThatThrownBy(() -> Messages.connectedBy(own.withClientId(clientId)))
                    .as(clientId)
                    .isInstanceOf(Mqtt5ConnAckException.class);
        }
        Messages.connectedBy(own).close();
    }

    @Test
    void urlThatWasTamperedWithIsRefused() {
        ScreenConnection own = connections.of(customer);
        String url = own.url().toString();
        String foreign = connections.of(other).url().toString();
        List<String> tampered = List.of(
                Connections.replaced(url, "X-Amz-Signature", "0".repeat(64)),
                Connections.replaced(url, "X-Amz-Signature", Connections.parameter(foreign, "X-Amz-Signature")),
                Connections.replaced(url, "X-Amz-Credential", Connections.parameter(foreign, "X-Amz-Credential")),
                Connections.replaced(
                        url, "X-Amz-Security-Token", Connections.parameter(foreign, "X-Amz-Security-Token")),
                Connections.replaced(url, "X-Amz-Expires", "604800"),
                Connections.replaced(url, "X-Amz-Date", "20301231T000000Z"),
                url.replaceFirst("&X-Amz-Security-Token=.*", ""),
                url.replaceFirst("&X-Amz-Signature=[0-9a-f]+", ""),
                url + "&More=1");
        for (String other : tampered) {
            assertThat(other).isNotEqualTo(url);
            assertThatThrownBy(() -> Messages.connectedBy(own.withUrl(other)))
                    .as(other)
                    .isInstanceOf(ConnectionFailedException.class);
        }
        Messages.connectedBy(own).close();
    }

    private String topic(String pattern) {
        return "serverlesspresso/demo/"
                + pattern.replace("OTHER", other.orderId()).replace("OWN", customer.orderId());
    }
}
