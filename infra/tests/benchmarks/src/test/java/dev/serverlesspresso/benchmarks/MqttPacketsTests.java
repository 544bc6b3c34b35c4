package dev.serverlesspresso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class MqttPacketsTests {
    private static final byte[] PUBLISH = {0x32, 7, 0, 1, 't', 1, 2, '{', '}'};

    @Test
    void publishIsReadWithItsPacketIdAndPayload() {
        List<MqttPackets.Packet> packets = MqttPackets.take(ByteBuffer.wrap(PUBLISH));

        assertThat(packets).singleElement().satisfies(packet -> {
            assertThat(packet.type()).isEqualTo(MqttPackets.PUBLISH);
            assertThat(packet.qos()).isEqualTo(1);
            assertThat(packet.packetId()).isEqualTo(258);
            assertThat(packet.payload()).isEqualTo("{}");
        });
    }

    @Test
    void halfAPacketStaysInTheBuffer() {
        ByteBuffer half = ByteBuffer.wrap(PUBLISH, 0, 5);

        assertThat(MqttPackets.take(half)).isEmpty();
        assertThat(half.remaining()).isEqualTo(5);
    }

    @Test
    void longPacketsHaveALengthOfSeveralBytes() {
        byte[] packet = MqttPackets.subscribe(List.of("t".repeat(200)));

        assertThat(MqttPackets.take(ByteBuffer.wrap(packet)))
                .singleElement()
                .satisfies(read -> assertThat(read.rest().remaining()).isEqualTo(205));
    }
}
