package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Attributes;
import dev.serverlesspresso.local.iot.broker.Attributes.UserProperty;
import dev.serverlesspresso.local.iot.broker.Message;
import dev.serverlesspresso.local.iot.broker.Payload;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.BinaryProperty;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringPair;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttProperties.UserProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of MQTT 5 packets, read and written. */
final class MessageProperties {
    private MessageProperties() {}

    static @Nullable Integer integer(MqttProperties properties, int id) {
        MqttProperty<?> property = properties.getProperty(id);
        return property != null && property.value() instanceof Integer value ? value : null;
    }

    static long unsigned(MqttProperties properties, int id, long otherwise) {
        Integer value = integer(properties, id);
        return value == null ? otherwise : Integer.toUnsignedLong(value);
    }

    static @Nullable Instant expiry(MqttProperties properties, Instant now) {
        long seconds = unsigned(properties, MqttProperties.PUBLICATION_EXPIRY_INTERVAL, -1);
        return seconds < 0 ? null : now.plusSeconds(seconds);
    }

    static Attributes attributes(MqttProperties properties) {
        if (properties.isEmpty()) {
            return Attributes.NONE;
        }
        MqttProperty<?> correlation = properties.getProperty(MqttProperties.CORRELATION_DATA);
        List<UserProperty> pairs = new ArrayList<>();
        MqttProperty<?> user = properties.getProperty(MqttProperties.USER_PROPERTY);
        if (user instanceof UserProperties all) {
            all.value().forEach(pair -> pairs.add(new UserProperty(pair.key, pair.value)));
        }
        return new Attributes(
                integer(properties, MqttProperties.PAYLOAD_FORMAT_INDICATOR),
                text(properties, MqttProperties.CONTENT_TYPE),
                text(properties, MqttProperties.RESPONSE_TOPIC),
                correlation instanceof BinaryProperty data ? Payload.of(data.value()) : null,
                pairs);
    }

    static MqttProperties of(Message message, Instant now) {
        Attributes attributes = message.attributes();
        MqttProperties properties = new MqttProperties();
        if (message.expiresAt() != null) {
            long left = Math.max(1, Duration.between(now, message.expiresAt()).toSeconds());
            properties.add(new IntegerProperty(MqttProperties.PUBLICATION_EXPIRY_INTERVAL, (int) left));
        }
        if (attributes.payloadFormat() != null) {
            properties.add(new IntegerProperty(MqttProperties.PAYLOAD_FORMAT_INDICATOR, attributes.payloadFormat()));
        }
        if (attributes.contentType() != null) {
            properties.add(new StringProperty(MqttProperties.CONTENT_TYPE, attributes.contentType()));
        }
        if (attributes.responseTopic() != null) {
            properties.add(new StringProperty(MqttProperties.RESPONSE_TOPIC, attributes.responseTopic()));
        }
        if (attributes.correlationData() != null) {
            properties.add(new BinaryProperty(
                    MqttProperties.CORRELATION_DATA,
                    attributes.correlationData().toByteArray()));
        }
        if (!attributes.userProperties().isEmpty()) {
            properties.add(new UserProperties(attributes.userProperties().stream()
                    .map(property -> new StringPair(property.name(), property.value()))
                    .toList()));
        }
        return properties;
    }

    private static @Nullable String text(MqttProperties properties, int id) {
        MqttProperty<?> property = properties.getProperty(id);
        return property instanceof StringProperty text ? text.value() : null;
    }
}
