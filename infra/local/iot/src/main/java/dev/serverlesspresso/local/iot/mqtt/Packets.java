package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Broker;
import dev.serverlesspresso.local.iot.broker.Message;
import dev.serverlesspresso.local.iot.broker.OutgoingPublish;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckPayload;
import java.time.Instant;
import java.util.List;

/** What the broker says, as packets. The encoder leaves out what the client's version of MQTT does not know. */
final class Packets {
    static final int LARGEST_PAYLOAD = 128 * 1024;
    static final int LARGEST_PACKET = 146 * 1024;

    private Packets() {}

    static MqttMessage connected(Connect connect, boolean sessionPresent) {
        MqttProperties properties = new MqttProperties();
        if (connect.isVersion5()) {
            integer(properties, MqttProperties.SESSION_EXPIRY_INTERVAL, (int)
                    connect.lifetime().toSeconds());
            integer(properties, MqttProperties.RECEIVE_MAXIMUM, Broker.WINDOW);
            integer(properties, MqttProperties.MAXIMUM_QOS, 1);
            integer(properties, MqttProperties.MAXIMUM_PACKET_SIZE, LARGEST_PACKET);
            integer(properties, MqttProperties.TOPIC_ALIAS_MAXIMUM, 0);
            integer(properties, MqttProperties.SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0);
            integer(properties, MqttProperties.SHARED_SUBSCRIPTION_AVAILABLE, 0);
            integer(properties, MqttProperties.SERVER_KEEP_ALIVE, (int)
                    connect.keepAlive().toSeconds());
            if (connect.isClientIdAssigned()) {
                properties.add(new StringProperty(MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, connect.clientId()));
            }
        }
        return MqttMessageBuilders.connAck()
                .returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED)
                .sessionPresent(sessionPresent)
                .properties(properties)
                .build();
    }

    static MqttMessage refused(MqttConnectReturnCode code) {
        return MqttMessageBuilders.connAck()
                .returnCode(code)
                .sessionPresent(false)
                .build();
    }

    static MqttMessage publish(OutgoingPublish publish, boolean version5, Instant now) {
        Message message = publish.message();
        MqttProperties properties = version5 ? MessageProperties.of(message, now) : MqttProperties.NO_PROPERTIES;
        return new MqttPublishMessage(
                new MqttFixedHeader(
                        MqttMessageType.PUBLISH,
                        publish.duplicate(),
                        MqttQoS.valueOf(publish.qos()),
                        publish.retain(),
                        0),
                new MqttPublishVariableHeader(message.topic(), publish.packetId(), properties),
                Unpooled.wrappedBuffer(message.payload().buffer()));
    }

    static MqttMessage published(int packetId, int reason) {
        return MqttMessageBuilders.pubAck()
                .packetId(packetId)
                .reasonCode((byte) reason)
                .properties(MqttProperties.NO_PROPERTIES)
                .build();
    }

    static MqttMessage subscribed(int packetId, List<Integer> reasons) {
        return new MqttSubAckMessage(
                header(MqttMessageType.SUBACK),
                MqttMessageIdVariableHeader.from(packetId),
                new MqttSubAckPayload(reasons));
    }

    static MqttMessage unsubscribed(int packetId, List<Short> reasons) {
        return new MqttUnsubAckMessage(
                header(MqttMessageType.UNSUBACK),
                MqttMessageIdVariableHeader.from(packetId),
                new MqttUnsubAckPayload(reasons));
    }

    static MqttMessage disconnected(Fault fault) {
        return MqttMessageBuilders.disconnect().reasonCode((byte) fault.code()).build();
    }

    private static MqttFixedHeader header(MqttMessageType type) {
        return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
    }

    private static void integer(MqttProperties properties, int id, int value) {
        properties.add(new IntegerProperty(id, value));
    }
}
