package dev.serverlesspresso.publisher.connection;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Signs IoT Core's WebSocket URL. Its security token is not part of what is signed; it comes after. */
final class IotSignedUrl {

    private static final String SERVICE = "iotdevicegateway";

    private IotSignedUrl() {}

    static URI sign(URI webSocket, Credentials credentials, String region, Duration lifetime, Clock clock) {
        String http = webSocket.toString().replaceFirst("^ws", "http");
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(http))
                .build();
        AwsCredentialsIdentity keys =
                AwsCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey());
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(signing -> signing.identity(keys)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, lifetime)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request();
        return URI.create(webSocket + "?" + signed.encodedQueryParameters().orElseThrow()
                + "&X-Amz-Security-Token="
                + URLEncoder.encode(credentials.sessionToken(), StandardCharsets.UTF_8));
    }
}
