package dev.serverlesspresso.local.iot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is published reaches those who subscribed, at once or when they are back. */
@Timeout(60)
class MqttMessagesTests extends WithClients {
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
}
