package dev.serverlesspresso.local.iot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The broker as bytes on a socket: what a well-behaved client never sends. */
@Timeout(60)
class WireTests {
    private static final String CONNECT = "101000044d5154540402003c000470686f6e";
    private static final String SUBSCRIBE = "82060001000161" + "01";

    private final Journal journal = Journal.inMemory();
    private final TestBroker broker = new TestBroker(journal);

    @AfterEach
    void close() {
        broker.close();
        journal.close();
    }

    @Test
    void onlySignedUrlsForThisHostAreUpgraded() throws Exception {
        String query = broker.ownQuery();
        assertThat(status(query, broker.host(), "mqtt")).startsWith("HTTP/1.1 101");
        assertThat(status(query.replace("Signature=", "Signature=0"), broker.host(), "mqtt"))
                .startsWith("HTTP/1.1 403");
        assertThat(status(query, "elsewhere:4566", "mqtt")).startsWith("HTTP/1.1 403");
        assertThat(status("", broker.host(), "mqtt")).startsWith("HTTP/1.1 403");
        assertThat(status(query, broker.host(), "chat")).startsWith("HTTP/1.1 400");
    }

    @Test
    void connectIsAnswered() throws Exception {
        try (Socket socket = upgraded()) {
            send(socket, 2, CONNECT);
            assertThat(HexFormat.of().formatHex(socket.getInputStream().readNBytes(6)))
                    .isEqualTo("820420020000");
        }
    }

    @Test
    void packetMayBeSpreadOverFrames() throws Exception {
        try (Socket socket = upgraded()) {
            send(socket, 2, CONNECT.substring(0, 10));
            send(socket, 2, CONNECT.substring(10));
            assertThat(socket.getInputStream().readNBytes(6)).hasSize(6);
        }
    }

    @Test
    void malformedPacketsEndTheConnection() throws Exception {
        assertEnds(2, "ffffffffffffffff");
        assertEnds(2, "36050001610001ff");
        assertEnds(2, CONNECT.replace("4d515454", "4d515458"));
        assertEnds(2, CONNECT + CONNECT);
        assertEnds(2, CONNECT + "3003000024" + "00");
        assertEnds(2, CONNECT + "30ffffff7f");
        assertEnds(1, "68656c6c6f");
    }

    @Test
    void clientThatDoesNotReadIsClosed() throws Exception {
        try (Socket socket = upgraded()) {
            send(socket, 2, CONNECT + SUBSCRIBE);
            assertThat(socket.getInputStream().readNBytes(13)).hasSize(13);
            byte[] payload = new byte[128 * 1024];
            for (int i = 0; i < 400; i++) {
                broker.iot.publish("a", 1, false, payload);
            }
            assertThat(bytesUntilEnd(socket)).isLessThan(300L * payload.length);
        }
    }

    @Test
    void retainedMessagesAreListedInPages() {
        for (String topic : new String[] {"c", "a", "b"}) {
            broker.iot.publish(topic, 1, true, topic.getBytes(UTF_8));
        }
        JsonNode first = broker.iot.listRetainedMessages(null, 2);
        assertThat(first.path("retainedTopics").findValuesAsString("topic")).containsExactly("a", "b");
        JsonNode second =
                broker.iot.listRetainedMessages(first.path("nextToken").asString(), 2);
        assertThat(second.path("retainedTopics").findValuesAsString("topic")).containsExactly("c");
        assertThat(second.has("nextToken")).isFalse();
        assertThat(broker.iot.getRetainedMessage("a").path("payload").asString())
                .isEqualTo("YQ==");
    }

    @Test
    void operationsRefuseAsAwsDoes() {
        assertThatThrownBy(() -> broker.iot.publish("a/#", 0, false, new byte[0]))
                .isInstanceOfSatisfying(
                        AwsError.class, e -> assertThat(e.code()).isEqualTo("InvalidRequestException"));
        assertThatThrownBy(() -> broker.iot.publish("a", 2, false, new byte[0])).hasMessage("QoS must be 0 or 1: 2");
        assertThatThrownBy(() -> broker.iot.getRetainedMessage("none"))
                .isInstanceOfSatisfying(
                        AwsError.class, e -> assertThat(e.httpStatus()).isEqualTo(404));
        assertThatThrownBy(() -> broker.iot.describeEndpoint("iot:Jobs")).isInstanceOf(AwsError.class);
        assertThat(broker.iot.describeEndpoint("iot:Data-ATS")).hasToString("{\"endpointAddress\":\"localhost:4566\"}");
    }

    private void assertEnds(int opcode, String hex) throws IOException {
        try (Socket socket = upgraded()) {
            send(socket, opcode, hex);
            assertThat(bytesUntilEnd(socket)).as(hex).isLessThan(100);
        }
    }

    private static long bytesUntilEnd(Socket socket) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[65_536];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                bytes += read;
            }
        } catch (SocketException reset) {
            return bytes;
        }
        return bytes;
    }

    private Socket upgraded() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), broker.port());
        assertThat(head(socket, broker.ownQuery(), broker.host(), "mqtt")).startsWith("HTTP/1.1 101");
        return socket;
    }

    private String status(String query, String host, String protocol) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            return head(socket, query, host, protocol);
        }
    }

    private static String head(Socket socket, String query, String host, String protocol) throws IOException {
        String request = String.join(
                "\r\n",
                "GET /mqtt?" + query + " HTTP/1.1",
                "Host: " + host,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Protocol: " + protocol,
                "",
                "");
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.append((char) read);
        }
        return head.toString();
    }

    /** One masked frame; a mask of zeros leaves the bytes as they are. */
    private static void send(Socket socket, int opcode, String hex) throws IOException {
        byte[] payload = HexFormat.of().parseHex(hex);
        byte[] frame =
                Arrays.copyOf(new byte[] {(byte) (0x80 | opcode), (byte) (0x80 | payload.length)}, 6 + payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        OutputStream out = socket.getOutputStream();
        out.write(frame);
        out.flush();
    }
}
