package dev.serverlesspresso.local.iot;

import static dev.serverlesspresso.local.iot.TestBroker.statement;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody connects, subscribes, publishes or receives beyond the policy of the credentials. */
@Timeout(60)
class MqttRightsTests extends WithClients {
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
}
