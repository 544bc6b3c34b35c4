package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.deployer.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.services.sts.model.Credentials;

/** MQTT beside the AWS operations and on the port of the screens, with URLs that the SDK's own signer signed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MqttTests {
    /** CONNECT of MQTT 3.1.1 with client id {@code screen}, clean session. */
    private static final byte[] CONNECT = {
        0x10, 18, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 60, 0, 6, 's', 'c', 'r', 'e', 'e', 'n'
    };

    private static final AwsCredentials OWN = AwsBasicCredentials.create("anything", "local");
    private static final String REQUEST = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";
    private static final String UPGRADE = String.join(
            "\r\n",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol: mqtt",
            "");

    private final LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory()
            .withTemplates(() -> Template.fromFolder(Path.of("src/test/resources/counter"))));
    private final AwsSessionCredentials screen = assumeRole();

    @AfterAll
    void close() {
        aws.close();
    }

    @Test
    void ownKeysConnectBesideTheOperations() throws Exception {
        assertThat(acknowledgement(signed(aws.endpoint(), OWN))).containsExactly(0x20, 2, 0, 0);
    }

    @Test
    void ownKeysAreNotKnownOnThePortOfTheScreens() {
        assertThatThrownBy(() -> acknowledgement(signed(screens(), OWN)))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void temporaryKeysConnectOnThePortOfTheScreens() throws Exception {
        assertThat(acknowledgement(withToken(signed(screens(), screen), screen)))
                .containsExactly(0x20, 2, 0, 0);
    }

    @Test
    void temporaryKeysWithoutTheirTokenAreRefused() {
        assertThatThrownBy(() -> acknowledgement(signed(screens(), screen)))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void urlWithoutSignatureIsForbidden() {
        for (URI port : List.of(aws.endpoint(), screens())) {
            assertThatThrownBy(() -> acknowledgement(URI.create("ws://" + port.getAuthority() + "/mqtt")))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/mqtt/",
                "//mqtt",
                "/mqtt;x",
                "/%6dqtt",
                "/%6Dqtt",
                "/x/../mqtt",
                "/MQTT",
                "/mqtt#x",
                "/mqtt%3Fx",
                "http://localhost/mqtt",
                "/_local/health",
                "*"
            })
    void onlyTheOnePathIsThereForScreens(String path) throws Exception {
        assertThat(answer("GET", path, UPGRADE)).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "CONNECT", "BREW"})
    void onlyGetIsThereForScreens(String method) throws Exception {
        assertThat(answer(method, "/mqtt", UPGRADE)).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void getWithoutUpgradeIsToldSo() throws Exception {
        assertThat(answer("GET", "/mqtt", "")).startsWith("HTTP/1.1 426 ");
        assertThat(answer("GET", "/mqtt", "Upgrade: websocket\r\n")).startsWith("HTTP/1.1 426 ");
    }

    @Test
    void noOperationIsBehindThePortOfTheScreens() throws Exception {
        for (String target : List.of("DynamoDB_20120810.ListTables", "AWSEvents.PutEvents", "AmazonSQS.ListQueues")) {
            String headers = "X-Amz-Target: " + target + "\r\nContent-Length: 0\r\nAuthorization: AWS4-HMAC-SHA256 "
                    + "Credential=local/20261102/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature="
                    + "0".repeat(64) + "\r\n";
            for (String path : List.of("/", "/mqtt", "/topics/x")) {
                assertThat(answer("POST", path, headers))
                        .matches(whole -> whole.startsWith("HTTP/1.1 404 ") || whole.startsWith("HTTP/1.1 405 "));
            }
            assertThat(answer("GET", "/mqtt", headers + UPGRADE)).startsWith("HTTP/1.1 403 ");
        }
    }

    private URI screens() {
        return URI.create(aws.mqtt().toString().replaceFirst("ws", "http"));
    }

    private AwsSessionCredentials assumeRole() {
        try (Clients clients = new Clients(aws)) {
            Credentials given = clients.sts()
                    .assumeRole(request -> request.roleArn("arn:aws:iam::000000000000:role/counter-screen")
                            .roleSessionName("phone"))
                    .credentials();
            return AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
        }
    }

    private static byte[] acknowledgement(URI uri) throws Exception {
        Answer answer = new Answer();
        WebSocket socket = connect(uri, answer);
        socket.sendBinary(ByteBuffer.wrap(CONNECT), true).join();
        byte[] first = answer.first.get(10, TimeUnit.SECONDS);
        socket.abort();
        return first;
    }

    /** The whole answer to a request as it stands; a client library would tidy it first. */
    private String answer(String method, String target, String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), screens().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(REQUEST.formatted(method, target, headers).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static WebSocket connect(URI uri, Answer answer) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("mqtt")
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(uri, answer)
                .join();
    }

    /** AWS IoT takes the token outside the signature. */
    private static URI withToken(URI signed, AwsSessionCredentials credentials) {
        return URI.create(signed + "&X-Amz-Security-Token="
                + URLEncoder.encode(credentials.sessionToken(), StandardCharsets.UTF_8));
    }

    private static URI signed(URI endpoint, AwsCredentials credentials) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(endpoint.resolve("/mqtt"))
                .build();
        URI signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(
                                AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey()))
                        .request(request)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(5))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "iotdevicegateway")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1"))
                .request()
                .getUri();
        return URI.create(signed.toString().replaceFirst("http", "ws"));
    }

    private static final class Answer implements WebSocket.Listener {
        private final CompletableFuture<byte[]> first = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            first.complete(bytes);
            socket.request(1);
            return null;
        }
    }
}
