package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** MQTT on the same port as everything else, with a URL that the SDK's own signer signed. */
class MqttTests {
    /** CONNECT of MQTT 3.1.1 with client id {@code screen}, clean session. */
    private static final byte[] CONNECT = {
        0x10, 18, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 60, 0, 6, 's', 'c', 'r', 'e', 'e', 'n'
    };

    @Test
    void signedUrlLeadsToTheBroker() throws Exception {
        try (LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory())) {
            Answer answer = new Answer();
            WebSocket socket = connect(signed(aws.endpoint()), answer);
            socket.sendBinary(ByteBuffer.wrap(CONNECT), true).join();

            byte[] acknowledged = answer.first.get(10, TimeUnit.SECONDS);

            assertThat(acknowledged).containsExactly(0x20, 2, 0, 0);
            socket.abort();
        }
    }

    @Test
    void urlWithoutSignatureIsForbidden() {
        try (LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory())) {
            URI plain = URI.create("ws://" + aws.endpoint().getAuthority() + "/mqtt");

            assertThatThrownBy(() -> connect(plain, new Answer()))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
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

    private static URI signed(URI endpoint) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(endpoint.resolve("/mqtt"))
                .build();
        URI signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsBasicCredentials.create("AKIALOCAL", "local"))
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
