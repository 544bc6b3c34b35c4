package dev.serverlesspresso.local.iot;

import static dev.serverlesspresso.local.iot.TestBroker.statement;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5Disconnect;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode;
import dev.serverlesspresso.local.journal.Journal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MqttTests {
    private final Journal journal = Journal.inMemory();
    private final TestBroker broker = new TestBroker(journal);
    private final BlockingQueue<MqttClientDisconnectedContext> disconnects = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        broker.close();
        journal.close();
    }

    @Test
    void version3ReceivesWhatIsPublishedOverHttp() throws Exception {
        Mqtt3BlockingClient client = version3("phone", broker.ownQuery());
        client.connect();
        try (Mqtt3BlockingClient.Mqtt3Publishes got = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith()
                    .topicFilter("shop/+")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            broker.iot.publish("shop/demo", 1, false, "hello".getBytes(UTF_8));

            Mqtt3Publish message = got.receive(10, TimeUnit.SECONDS).orElseThrow();
            assertThat(new String(message.getPayloadAsBytes(), UTF_8)).isEqualTo("hello");
            assertThat(message.getQos()).isEqualTo(MqttQos.AT_LEAST_ONCE);
            assertThat(message.isRetain()).isFalse();
        }
    }

    @Test
    void version5PassesPropertiesFromClientToClient() throws Exception {
        Mqtt5BlockingClient receiver = connected("receiver", broker.ownQuery());
        Mqtt5BlockingClient sender = connected("sender", broker.ownQuery());
        try (Mqtt5BlockingClient.Mqtt5Publishes got = receiver.publishes(MqttGlobalPublishFilter.ALL)) {
            receiver.subscribeWith()
                    .topicFilter("a/b")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            sender.publishWith()
                    .topic("a/b")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload("x".getBytes(UTF_8))
                    .contentType("text/plain")
                    .userProperties()
                    .add("name", "value")
                    .applyUserProperties()
                    .send();

            Mqtt5Publish message = got.receive(10, TimeUnit.SECONDS).orElseThrow();
            assertThat(message.getContentType()).hasToString("Optional[text/plain]");
            assertThat(message.getUserProperties().asList()).singleElement().satisfies(property -> assertThat(
                            property.getName() + "=" + property.getValue())
                    .isEqualTo("name=value"));
        }
    }

    @Test
    void retainedMessageComesOnSubscribing() throws Exception {
        broker.iot.publish("shop/demo", 1, true, "kept".getBytes(UTF_8));
        Mqtt5BlockingClient client = connected("phone", broker.ownQuery());
        try (Mqtt5BlockingClient.Mqtt5Publishes got = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith()
                    .topicFilter("shop/#")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();

            Mqtt5Publish message = got.receive(10, TimeUnit.SECONDS).orElseThrow();
            assertThat(message.isRetain()).isTrue();
            assertThat(new String(message.getPayloadAsBytes(), UTF_8)).isEqualTo("kept");
        }
    }

    @Test
    void queuedMessagesComeAfterReconnecting() throws Exception {
        Mqtt3BlockingClient client = version3("phone", broker.ownQuery());
        client.connectWith().cleanSession(false).send();
        client.subscribeWith().topicFilter("a").qos(MqttQos.AT_LEAST_ONCE).send();
        client.disconnect();
        broker.iot.publish("a", 1, false, "while away".getBytes(UTF_8));

        Mqtt3BlockingClient again = version3("phone", broker.ownQuery());
        try (Mqtt3BlockingClient.Mqtt3Publishes got = again.publishes(MqttGlobalPublishFilter.ALL)) {
            assertThat(again.connectWith().cleanSession(false).send().isSessionPresent())
                    .isTrue();
            assertThat(got.receive(10, TimeUnit.SECONDS))
                    .map(Mqtt3Publish::getPayloadAsBytes)
                    .map(bytes -> new String(bytes, UTF_8))
                    .contains("while away");
        }
    }

    @Test
    void otherClientIdIsRefused() {
        String query = broker.query("ASIAPHONE", null, statement("Allow", "iot:Connect", "client/mine"));
        assertThatThrownBy(() -> version3("yours", query).connect())
                .isInstanceOfSatisfying(
                        Mqtt3ConnAckException.class,
                        e -> assertThat(e.getMqttMessage().getReturnCode()).hasToString("NOT_AUTHORIZED"));
        assertThatThrownBy(() -> version5("yours", query).connect())
                .isInstanceOfSatisfying(
                        Mqtt5ConnAckException.class,
                        e -> assertThat(e.getMqttMessage().getReasonCode()).hasToString("NOT_AUTHORIZED"));
        version3("mine", query).connect();
    }

    @Test
    void otherTopicCannotBeSubscribed() {
        String query = broker.screenQuery();
        assertThatThrownBy(() -> connected("mine", query)
                        .subscribeWith()
                        .topicFilter("orders/#")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send())
                .isInstanceOfSatisfying(Mqtt5SubAckException.class, e -> assertThat(
                                e.getMqttMessage().getReasonCodes())
                        .containsExactly(Mqtt5SubAckReasonCode.NOT_AUTHORIZED));
        Mqtt3BlockingClient old = version3("mine", query);
        old.connect();
        assertThatThrownBy(() -> old.subscribeWith()
                        .topicFilter("orders/2")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send())
                .isInstanceOf(Mqtt3SubAckException.class);
        old.subscribeWith().topicFilter("orders/1").qos(MqttQos.AT_LEAST_ONCE).send();
    }

    @Test
    void refusedPublishDisconnectsVersion3AndIsAnsweredInVersion5() throws Exception {
        Mqtt3BlockingClient old = version3("mine", broker.screenQuery());
        old.connect();
        assertThatThrownBy(() -> old.publishWith()
                        .topic("orders/1")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send())
                .isNotNull();
        assertThat(disconnects.poll(10, TimeUnit.SECONDS)).isNotNull();

        Mqtt5BlockingClient client = connected("mine", broker.screenQuery());
        assertThatThrownBy(() -> client.publishWith()
                        .topic("orders/1")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send())
                .isInstanceOfSatisfying(Mqtt5PubAckException.class, e -> assertThat(
                                e.getMqttMessage().getReasonCode())
                        .isEqualTo(Mqtt5PubAckReasonCode.NOT_AUTHORIZED));
    }

    @Test
    void whatMayNotBeReceivedIsDropped() throws Exception {
        String query = broker.query(
                "ASIAPHONE",
                null,
                statement("Allow", "iot:Connect", "client/*"),
                statement("Allow", "iot:Subscribe", "topicfilter/orders/*"),
                statement("Allow", "iot:Receive", "topic/orders/1"));
        Mqtt5BlockingClient client = connected("mine", query);
        try (Mqtt5BlockingClient.Mqtt5Publishes got = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith()
                    .topicFilter("orders/#")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            broker.iot.publish("orders/2", 1, false, "no".getBytes(UTF_8));
            broker.iot.publish("orders/1", 1, false, "yes".getBytes(UTF_8));

            assertThat(got.receive(10, TimeUnit.SECONDS))
                    .map(Mqtt5Publish::getTopic)
                    .hasToString("Optional[orders/1]");
        }
    }

    @Test
    void secondConnectionWithTheSameIdClosesTheFirst() throws Exception {
        connected("phone", broker.ownQuery());
        connected("phone", broker.ownQuery());
        assertThat(reason()).contains(Mqtt5DisconnectReasonCode.SESSION_TAKEN_OVER);
    }

    @Test
    void silentClientIsSentAwayAfterOneAndAHalfKeepAlives() throws Exception {
        Mqtt5BlockingClient client = version5("phone", broker.ownQuery());
        client.connectWith().keepAlive(600).send();
        broker.scheduler.advance(Duration.ofSeconds(899));
        assertThat(disconnects.poll()).isNull();
        broker.scheduler.advance(Duration.ofSeconds(1));
        assertThat(reason()).contains(Mqtt5DisconnectReasonCode.KEEP_ALIVE_TIMEOUT);
    }

    @Test
    void connectionEndsWithItsCredentials() throws Exception {
        String query = broker.query(
                "ASIAPHONE", TestBroker.START.plusSeconds(60), statement("Allow", "iot:Connect", "client/*"));
        connected("phone", query);
        broker.scheduler.advance(Duration.ofSeconds(60));
        assertThat(reason()).contains(Mqtt5DisconnectReasonCode.MAXIMUM_CONNECT_TIME);
    }

    @Test
    void qos2AndOversizedPayloadsEndTheConnection() throws Exception {
        Mqtt3BlockingClient exact = version3("exact", broker.ownQuery());
        exact.connect();
        assertThatThrownBy(() ->
                        exact.publishWith().topic("a").qos(MqttQos.EXACTLY_ONCE).send())
                .isNotNull();
        assertThat(disconnects.poll(10, TimeUnit.SECONDS)).isNotNull();

        Mqtt3BlockingClient large = version3("large", broker.ownQuery());
        large.connect();
        assertThatThrownBy(() -> large.publishWith()
                        .topic("a")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(new byte[128 * 1024 + 1])
                        .send())
                .isNotNull();
        assertThat(disconnects.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void willIsPublishedWhenTheConnectionIsTakenOver() throws Exception {
        Mqtt5BlockingClient watcher = connected("watcher", broker.ownQuery());
        try (Mqtt5BlockingClient.Mqtt5Publishes got = watcher.publishes(MqttGlobalPublishFilter.ALL)) {
            watcher.subscribeWith()
                    .topicFilter("gone")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            version5("phone", broker.ownQuery())
                    .connectWith()
                    .willPublish()
                    .topic("gone")
                    .payload("phone".getBytes(UTF_8))
                    .applyWillPublish()
                    .send();
            connected("phone", broker.ownQuery());

            assertThat(got.receive(10, TimeUnit.SECONDS)).isPresent();
        }
    }

    private Optional<Mqtt5DisconnectReasonCode> reason() throws InterruptedException {
        MqttClientDisconnectedContext context = disconnects.poll(10, TimeUnit.SECONDS);
        return context != null && context.getCause() instanceof Mqtt5DisconnectException e
                ? Optional.of(e.getMqttMessage())
                        .filter(Mqtt5Disconnect.class::isInstance)
                        .map(Mqtt5Disconnect.class::cast)
                        .map(Mqtt5Disconnect::getReasonCode)
                : Optional.empty();
    }

    private Mqtt5BlockingClient connected(String clientId, String query) {
        Mqtt5BlockingClient client = version5(clientId, query);
        client.connect();
        return client;
    }

    private Mqtt3BlockingClient version3(String clientId, String query) {
        return builder(clientId, query).useMqttVersion3().buildBlocking();
    }

    private Mqtt5BlockingClient version5(String clientId, String query) {
        return builder(clientId, query).useMqttVersion5().buildBlocking();
    }

    private MqttClientBuilder builder(String clientId, String query) {
        return broker.client(clientId, query).addDisconnectedListener(disconnects::add);
    }
}
