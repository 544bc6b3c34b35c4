package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Broker;
import dev.serverlesspresso.local.iot.broker.IotSettings;
import dev.serverlesspresso.local.iot.broker.Message;
import dev.serverlesspresso.local.iot.broker.Payload;
import dev.serverlesspresso.local.iot.broker.Topics;
import dev.serverlesspresso.local.iot.policy.Grants;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CONNECT packet, with AWS IoT Core's limits applied to what it asks for. */
record Connect(
        int version,
        String clientId,
        boolean isClientIdAssigned,
        boolean cleanStart,
        Duration lifetime,
        Duration keepAlive,
        int window,
        long largestPacket,
        @Nullable Message will) {
    private static final int VERSION_3_1_1 = MqttVersion.MQTT_3_1_1.protocolLevel();
    private static final int VERSION_5 = MqttVersion.MQTT_5.protocolLevel();
    private static final int LONGEST_CLIENT_ID = 128;
    private static final int SHORTEST_KEEP_ALIVE = 30;
    private static final int LONGEST_KEEP_ALIVE = 1_200;

    static Connect of(MqttConnectMessage packet, IotSettings settings, Instant now) {
        MqttConnectVariableHeader header = packet.variableHeader();
        MqttProperties properties = header.properties();
        boolean version5 = header.version() == VERSION_5;
        String clientId = packet.payload().clientIdentifier();
        boolean assign = clientId.isEmpty() && (version5 || header.isCleanSession());
        int asked = header.keepAliveTimeSeconds() == 0 ? LONGEST_KEEP_ALIVE : header.keepAliveTimeSeconds();
        int keepAlive = Math.max(SHORTEST_KEEP_ALIVE, Math.min(LONGEST_KEEP_ALIVE, asked));
        String effective = assign ? UUID.randomUUID().toString() : clientId;
        return new Connect(
                header.version(),
                effective,
                assign,
                header.isCleanSession(),
                lifetime(header, version5, settings.sessionLifetime()),
                Duration.ofSeconds(keepAlive),
                (int) MessageProperties.unsigned(properties, MqttProperties.RECEIVE_MAXIMUM, Broker.WINDOW),
                MessageProperties.unsigned(properties, MqttProperties.MAXIMUM_PACKET_SIZE, Long.MAX_VALUE),
                header.isWillFlag() ? will(header, packet.payload(), effective, now) : null);
    }

    private static Duration lifetime(MqttConnectVariableHeader header, boolean version5, Duration longest) {
        if (!version5) {
            return header.isCleanSession() ? Duration.ZERO : longest;
        }
        Duration asked = Duration.ofSeconds(
                MessageProperties.unsigned(header.properties(), MqttProperties.SESSION_EXPIRY_INTERVAL, 0));
        return asked.compareTo(longest) < 0 ? asked : longest;
    }

    private static Message will(
            MqttConnectVariableHeader header, MqttConnectPayload payload, String clientId, Instant now) {
        MqttProperties properties = payload.willProperties();
        return new Message(
                payload.willTopic(),
                Payload.of(payload.willMessageInBytes()),
                header.willQos(),
                header.isWillRetain(),
                MessageProperties.attributes(properties),
                MessageProperties.expiry(properties, now),
                clientId);
    }

    boolean isVersion5() {
        return version == VERSION_5;
    }

    Broker.Arrival arrival() {
        return new Broker.Arrival(clientId, cleanStart, lifetime, Math.max(1, window));
    }

    /** Why this client is not let in, if so. */
    Optional<MqttConnectReturnCode> refusal(Grants grants) {
        if (!isVersion5() && version != VERSION_3_1_1) {
            return Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        }
        if (clientId.isEmpty() || clientId.getBytes(StandardCharsets.UTF_8).length > LONGEST_CLIENT_ID) {
            return Optional.of(code(
                    MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
                    MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID));
        }
        if (!grants.mayConnect(clientId)) {
            return Optional.of(notAuthorized(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5));
        }
        return will == null ? Optional.empty() : willRefusal(will, grants);
    }

    private Optional<MqttConnectReturnCode> willRefusal(Message message, Grants grants) {
        if (message.qos() > 1) {
            return Optional.of(notAuthorized(MqttConnectReturnCode.CONNECTION_REFUSED_QOS_NOT_SUPPORTED));
        }
        if (Topics.problemOfName(message.topic()).isPresent()) {
            return Optional.of(notAuthorized(MqttConnectReturnCode.CONNECTION_REFUSED_TOPIC_NAME_INVALID));
        }
        return grants.mayPublish(message.topic(), message.retain())
                ? Optional.empty()
                : Optional.of(notAuthorized(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5));
    }

    private MqttConnectReturnCode notAuthorized(MqttConnectReturnCode version5) {
        return code(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED, version5);
    }

    private MqttConnectReturnCode code(MqttConnectReturnCode version3, MqttConnectReturnCode version5) {
        return isVersion5() ? version5 : version3;
    }
}
