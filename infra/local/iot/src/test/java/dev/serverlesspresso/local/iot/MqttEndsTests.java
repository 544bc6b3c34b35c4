package dev.serverlesspresso.local.iot;

import static dev.serverlesspresso.local.iot.TestBroker.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import dev.serverlesspresso.local.aws.AwsError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When and with which reason the broker ends a connection. */
@Timeout(60)
class MqttEndsTests extends WithClients {
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

    /**
     * As docs.aws.amazon.com/iot/latest/apireference/API_iotdata_DeleteConnection.html describes it: the connection is
     * closed, and the session of a client that wants one is kept unless it is to be cleaned.
     */
    @Test
    void deletedConnectionEndsAndItsIdIsFree() throws Exception {
        connected("phone", broker.ownQuery());
        broker.iot.deleteConnection("phone", false, false);

        assertThat(reason()).contains(Mqtt5DisconnectReasonCode.ADMINISTRATIVE_ACTION);
        assertThatThrownBy(() -> broker.iot.deleteConnection("phone", false, false))
                .isInstanceOfSatisfying(AwsError.class, error -> {
                    assertThat(error.code()).isEqualTo("ResourceNotFoundException");
                    assertThat(error.httpStatus()).isEqualTo(404);
                });
        connected("phone", broker.ownQuery());
        assertThat(disconnects.poll()).isNull();
    }

    @Test
    void sessionOfADeletedConnectionIsKeptUnlessItIsCleaned() throws Exception {
        assertThat(present(false)).isFalse();
        broker.iot.deleteConnection("phone", false, false);
        assertThat(reason()).isPresent();
        assertThat(present(false)).isTrue();
        broker.iot.deleteConnection("phone", true, false);
        assertThat(reason()).isPresent();
        assertThat(present(false)).isFalse();
    }

    @Test
    void willOfADeletedConnectionIsSentUnlessItIsPrevented() throws Exception {
        Mqtt5BlockingClient other = connected("other", broker.ownQuery());
        try (Mqtt5Publishes wills = other.publishes(MqttGlobalPublishFilter.ALL)) {
            other.subscribeWith().topicFilter("will").qos(MqttQos.AT_LEAST_ONCE).send();
            withWill("prevented");
            broker.iot.deleteConnection("phone", true, true);
            assertThat(reason()).isPresent();
            withWill("sent");
            broker.iot.deleteConnection("phone", true, false);

            assertThat(wills.receive(10, TimeUnit.SECONDS).orElseThrow().getPayloadAsBytes())
                    .asString()
                    .isEqualTo("sent");
        }
    }

    @Test
    void clientIdOfADeletedConnectionIsChecked() {
        for (String id : new String[] {"", "$phone", "p".repeat(129)}) {
            assertThatThrownBy(() -> broker.iot.deleteConnection(id, false, false))
                    .isInstanceOfSatisfying(
                            AwsError.class, error -> assertThat(error.code()).isEqualTo("InvalidRequestException"));
        }
    }

    private boolean present(boolean clean) {
        return version5("phone", broker.ownQuery())
                .connectWith()
                .cleanStart(clean)
                .sessionExpiryInterval(600)
                .send()
                .isSessionPresent();
    }

    private void withWill(String payload) {
        version5("phone", broker.ownQuery())
                .connectWith()
                .willPublish()
                .topic("will")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .applyWillPublish()
                .send();
    }
}
