package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Broker;
import dev.serverlesspresso.local.iot.broker.Message;
import dev.serverlesspresso.local.iot.broker.Payload;
import dev.serverlesspresso.local.iot.broker.Session;
import dev.serverlesspresso.local.iot.broker.Topics;
import dev.serverlesspresso.local.iot.policy.Grants;
import dev.serverlesspresso.local.time.Scheduler;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one client publishes: checked, handed to the broker, and acknowledged when it is safe. */
final class Publications {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Broker broker;
    private final Scheduler scheduler;
    private final Grants grants;
    private final Connection connection;
    private int unacknowledged;

    Publications(Broker broker, Scheduler scheduler, Grants grants, Connection connection) {
        this.broker = broker;
        this.scheduler = scheduler;
        this.grants = grants;
        this.connection = connection;
    }

    void receive(MqttPublishMessage packet, Session client, boolean version5) {
        int qos = packet.fixedHeader().qosLevel().value();
        boolean retain = packet.fixedHeader().isRetain();
        String topic = packet.variableHeader().topicName();
        int packetId = packet.variableHeader().packetId();
        MqttProperties properties = packet.variableHeader().properties();
        Optional<Fault> problem = problem(packet, qos, topic, properties);
        if (problem.isPresent()) {
            connection.end(problem.get());
        } else if (!grants.mayPublish(topic, retain)) {
            refusePublish(topic, qos, packetId, version5);
        } else {
            unacknowledged += qos;
            Message message = new Message(
                    topic,
                    Payload.of(ByteBufUtil.getBytes(packet.payload())),
                    qos,
                    retain,
                    MessageProperties.attributes(properties),
                    MessageProperties.expiry(properties, scheduler.now()),
                    client.clientId());
            CompletableFuture<Void> unused = broker.publish(message)
                    .whenComplete((done, failure) -> connection.run(() -> published(qos, packetId, failure)));
        }
    }

    private Optional<Fault> problem(MqttPublishMessage packet, int qos, String topic, MqttProperties properties) {
        if (qos > 1) {
            return Optional.of(Fault.QOS_NOT_SUPPORTED);
        }
        if (properties.getProperty(MqttProperties.TOPIC_ALIAS) != null) {
            return Optional.of(Fault.ALIAS_INVALID);
        }
        if (Topics.problemOfName(topic).isPresent()) {
            return Optional.of(Fault.TOPIC_INVALID);
        }
        if (packet.payload().readableBytes() > Packets.LARGEST_PAYLOAD) {
            return Optional.of(Fault.TOO_LARGE);
        }
        return unacknowledged >= Broker.WINDOW ? Optional.of(Fault.TOO_MANY_UNACKNOWLEDGED) : Optional.empty();
    }

    private void refusePublish(String topic, int qos, int packetId, boolean version5) {
        LOG.atInfo().addKeyValue("topic", topic).log("MQTT publish refused");
        if (version5 && qos == 1) {
            connection.write(Packets.published(packetId, Fault.NOT_AUTHORIZED.code()));
        } else {
            connection.end(Fault.NOT_AUTHORIZED);
        }
    }

    private void published(int qos, int packetId, @Nullable Throwable failure) {
        unacknowledged -= qos;
        if (failure != null) {
            LOG.error("a retained message could not be kept", failure);
            connection.end(Fault.UNSPECIFIED);
        } else if (qos == 1) {
            connection.write(Packets.published(packetId, 0));
        }
    }
}
