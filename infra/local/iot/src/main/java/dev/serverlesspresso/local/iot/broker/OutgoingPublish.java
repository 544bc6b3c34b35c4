package dev.serverlesspresso.local.iot.broker;

/**
 * One message on its way to one client, as an MQTT PUBLISH.
 *
 * @param packetId of a QoS 1 delivery, 0 for QoS 0
 */
public record OutgoingPublish(int packetId, Message message, int qos, boolean retain, boolean duplicate) {}
