package dev.serverlesspresso.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The few packets of MQTT 3.1.1 that a screen sends and receives. */
final class MqttPackets {
    static final int CONNACK = 2;
    static final int PUBLISH = 3;
    static final int SUBACK = 9;
    private static final int KEEP_ALIVE_SECONDS = 1200;

    private MqttPackets() {}

    /** One received packet: its type, the flags of its first byte and everything after its length. */
    record Packet(int type, int flags, ByteBuffer rest) {
        int qos() {
            return flags >> 1 & 3;
        }

        private int topicLength() {
            return Short.toUnsignedInt(rest.getShort(0));
        }

        /** The packet id of a PUBLISH of QoS 1. */
        int packetId() {
            return Short.toUnsignedInt(rest.getShort(2 + topicLength()));
        }

        /** The payload of a PUBLISH. */
        String payload() {
            int start = 2 + topicLength() + (qos() > 0 ? 2 : 0);
            return StandardCharsets.UTF_8
                    .decode(rest.slice(start, rest.limit() - start))
                    .toString();
        }
    }

    static byte[] connect(String clientId) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.write(4);
        body.write(2);
        number(body, KEEP_ALIVE_SECONDS);
        text(body, clientId);
        return packet(0x10, body.toByteArray());
    }

    static byte[] subscribe(List<String> topics) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        number(body, 1);
        for (String topic : topics) {
            text(body, topic);
            body.write(1);
        }
        return packet(0x82, body.toByteArray());
    }

    static byte[] acknowledge(int packetId) {
        return new byte[] {0x40, 2, (byte) (packetId >> 8), (byte) packetId};
    }

    static byte[] disconnect() {
        return new byte[] {(byte) 0xE0, 0};
    }

    /** Takes every whole packet from the buffer, which stands ready to be read, and leaves the rest in it. */
    static List<Packet> take(ByteBuffer buffer) {
        List<Packet> packets = new ArrayList<>();
        while (buffer.remaining() >= 2) {
            buffer.mark();
            int first = Byte.toUnsignedInt(buffer.get());
            int length = length(buffer);
            if (length < 0 || buffer.remaining() < length) {
                buffer.reset();
                break;
            }
            byte[] rest = new byte[length];
            buffer.get(rest);
            packets.add(new Packet(first >> 4, first & 15, ByteBuffer.wrap(rest)));
        }
        return packets;
    }

    /** The remaining length, or less than zero if not all of it is there. */
    private static int length(ByteBuffer buffer) {
        int length = 0;
        for (int shift = 0; buffer.hasRemaining(); shift += 7) {
            int next = Byte.toUnsignedInt(buffer.get());
            length |= (next & 127) << shift;
            if (next < 128) {
                return length;
            }
        }
        return -1;
    }

    private static byte[] packet(int first, byte[] body) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(first);
        int left = body.length;
        do {
            packet.write(left > 127 ? left % 128 | 128 : left);
            left /= 128;
        } while (left > 0);
        packet.writeBytes(body);
        return packet.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.write(number >> 8);
        out.write(number);
    }
}
