package dev.serverlesspresso.local.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** What temporary credentials have signed, by AWS's own signer, and what somebody has changed since. */
class AuthenticationTests {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String BODY = "{\"a\":1}";
    private static final TemporaryKey KEY = new TemporaryKey(
            "ASIAKEY", "a/secret+key", "a/token+with=signs", NOW.plusSeconds(3600), "arn:aws:sts::0:screen", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/topics/a%2Fb%20c?qos=1",
                "/topics/%E2%98%95",
                "/x?b=2&a=1&a=%2F&empty=&c=%7E~*",
                "/x?a=1%2B2&p=a%20b"
            })
    void whatTheSdkSignsInItsHeaderIsGood(String target) {
        Instant almost = NOW.plus(Duration.ofMinutes(5));

        assertThat(caller(signed(target, AuthLocation.HEADER), NOW)).hasValue(KEY);
        assertThat(caller(signed(target, AuthLocation.HEADER), almost)).hasValue(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?Action=GetCallerIdentity&Version=2011-06-15", "/topics/a%2Fb?qos=1"})
    void whatTheSdkSignsInTheQueryIsGoodUntilItExpires(String target) {
        WireRequest request = signed(target, AuthLocation.QUERY_STRING);

        assertThat(caller(request, NOW)).hasValue(KEY);
        assertThat(caller(request, NOW.plusSeconds(600))).hasValue(KEY);
        assertThat(refusal(request, NOW.plusSeconds(601))).isEqualTo("InvalidSignatureException");
        assertThat(refusal(request, NOW.minusSeconds(301))).isEqualTo("InvalidSignatureException");
    }

    @ParameterizedTest
    @CsvSource({"301, InvalidSignatureException", "-301, InvalidSignatureException", "3600, ExpiredTokenException"})
    void signatureIsGoodForFiveMinutesAndTheKeyUntilItExpires(int seconds, String code) {
        assertThat(refusal(signed("/", AuthLocation.HEADER), NOW.plusSeconds(seconds)))
                .isEqualTo(code);
    }

    @Test
    void changedRequestIsRefused() {
        WireRequest good = signed("/topics/a?qos=1", AuthLocation.HEADER);

        assertThat(refusal(with(good, "PUT", "/topics/a?qos=1", BODY, AuthenticationTests::same)))
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(with(good, "POST", "/topics/b?qos=1", BODY, AuthenticationTests::same)))
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(with(good, "POST", "/topics/a?qos=0", BODY, AuthenticationTests::same)))
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(with(good, "POST", "/topics/a?qos=1&retain=true", BODY, AuthenticationTests::same)))
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(with(good, "POST", "/topics/a?qos=1", "{\"a\":2}", AuthenticationTests::same)))
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(with(good, headers -> headers.set("Host", "localhost:4568"))))
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(with(good, headers -> headers.set("X-Amz-Date", "20261102T090001Z"))))
                .isEqualTo("InvalidSignatureException");
    }

    /** Only S3 and a few others take it: reference_sigv-create-signed-request.html of the IAM user guide. */
    @Test
    void unsignedPayloadIsRefused() {
        assertThat(refusal(with(
                        signed("/", AuthLocation.HEADER),
                        headers -> headers.set("x-amz-content-sha256", "UNSIGNED-PAYLOAD"))))
                .isEqualTo("InvalidSignatureException");
    }

    /** "Any x-amz-* headers that you plan to include in your request must also be added": the same page. */
    @Test
    void headersOfAwsThatAreNotSignedAreRefused() {
        assertThat(refusal(with(
                        signed("/", AuthLocation.HEADER),
                        headers -> headers.set("X-Amz-Target", "DynamoDB_20120810.ListTables"))))
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(with(
                        signed("/", AuthLocation.QUERY_STRING),
                        headers -> headers.set("X-Amz-Target", "DynamoDB_20120810.ListTables"))))
                .isEqualTo("InvalidSignatureException");
        assertThat(caller(with(signed("/", AuthLocation.HEADER), headers -> headers.set("X-Amzn-Trace-Id", "1")), NOW))
                .hasValue(KEY);
    }

    @Test
    void tokenThatIsMissingOrAnotherIsRefused() {
        WireRequest good = signed("/", AuthLocation.HEADER);

        assertThat(refusal(with(good, headers -> headers.remove("X-Amz-Security-Token"))))
                .isEqualTo("UnrecognizedClientException");
        assertThat(refusal(with(good, headers -> headers.set("X-Amz-Security-Token", "another"))))
                .isEqualTo("UnrecognizedClientException");
    }

    @ParameterizedTest
    @CsvSource({
        "AWS4-HMAC-SHA256, AWS4-ECDSA-P256-SHA256, IncompleteSignatureException",
        "'Signature=', 'Signature=0', IncompleteSignatureException",
        "', Signature=', ', Sig=', IncompleteSignatureException",
        "'SignedHeaders=', 'Signed=', IncompleteSignatureException",
        "'SignedHeaders=', 'SignedHeaders=zzz;', IncompleteSignatureException",
        "aws4_request, aws5_request, IncompleteSignatureException",
        "20261102, 20261103, InvalidSignatureException",
        "eu-central-1, eu-central-2, InvalidSignatureException",
        "iotdata, sts, InvalidSignatureException",
        "'host;', '', InvalidSignatureException",
        "ASIAKEY, ASIAOTHER, UnrecognizedClientException",
    })
    void otherWordsInTheHeaderAreRefused(String before, String after, String code) {
        assertThat(refusal(with(signed("/", AuthLocation.HEADER), headers -> {
                    String changed = headers.get("Authorization").replaceFirst(before, after);
                    assertThat(changed).isNotEqualTo(headers.get("Authorization"));
                    return headers.set("Authorization", changed);
                })))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Expires=600, X-Amz-Expires=0, IncompleteSignatureException",
        "X-Amz-Expires=600, X-Amz-Expires=604801, IncompleteSignatureException",
        "X-Amz-Expires=600, X-Amz-Expires=-1, IncompleteSignatureException",
        "X-Amz-Expires=600, x=1, IncompleteSignatureException",
        "X-Amz-Expires=600, X-Amz-Expires=900, InvalidSignatureException",
        "X-Amz-Date=20261102T090000Z, X-Amz-Date=yesterday, IncompleteSignatureException",
        "X-Amz-Date=20261102T090000Z, X-Amz-Date=20261302T090000Z, IncompleteSignatureException",
        "X-Amz-SignedHeaders=, x=, IncompleteSignatureException",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256, x=1, IncompleteSignatureException",
        "X-Amz-Security-Token=, x=, UnrecognizedClientException",
    })
    void otherWordsInTheQueryAreRefused(String before, String after, String code) {
        String target = signed("/", AuthLocation.QUERY_STRING).target();
        String changed = target.replace(before, after);
        assertThat(changed).isNotEqualTo(target);

        assertThat(refusal(
                        with(signed("/", AuthLocation.QUERY_STRING), "POST", changed, BODY, AuthenticationTests::same)))
                .isEqualTo(code);
    }

    @Test
    void signatureInBothPlacesIsRefused() {
        WireRequest inQuery = signed("/", AuthLocation.QUERY_STRING);
        String authorization = authorization();

        assertThat(refusal(with(inQuery, headers -> headers.set("Authorization", authorization))))
                .isEqualTo("IncompleteSignatureException");
        assertThat(refusal(
                        with(signed("/", AuthLocation.HEADER), headers -> headers.add("Authorization", authorization))))
                .isEqualTo("IncompleteSignatureException");
    }

    @Test
    void ownKeysAreBelievedInTheHeaderAlone() {
        String header = authorization().replace("ASIAKEY", "anything");
        String target = signed("/", AuthLocation.QUERY_STRING).target().replace("ASIAKEY", "anything");

        assertThat(caller(with(signed("/", AuthLocation.HEADER), headers -> headers.set("Authorization", header)), NOW))
                .isEmpty();
        assertThat(refusal(
                        with(signed("/", AuthLocation.QUERY_STRING), "POST", target, BODY, AuthenticationTests::same)))
                .isEqualTo("UnrecognizedClientException");
    }

    private static Optional<TemporaryKey> caller(WireRequest request, Instant now) {
        return new Authentication(AuthenticationTests::find, Clock.fixed(now, ZoneOffset.UTC))
                .caller(request, Signature.of(request))
                .temporary();
    }

    private static Optional<TemporaryKey> find(String accessKeyId) {
        if (accessKeyId.equals("ASIAOTHER")) {
            throw AwsError.withStatus(403, "UnrecognizedClientException", "never given");
        }
        return Optional.of(KEY).filter(key -> key.accessKeyId().equals(accessKeyId));
    }

    private static String refusal(WireRequest request) {
        return refusal(request, NOW);
    }

    private static String refusal(WireRequest request, Instant now) {
        String[] code = new String[1];
        assertThatThrownBy(() -> caller(request, now)).isInstanceOfSatisfying(AwsError.class, error -> {
            assertThat(error.httpStatus()).isEqualTo(403);
            assertThat(error.getMessage()).doesNotContain(KEY.secretAccessKey());
            code[0] = error.code();
        });
        return code[0];
    }

    private static String authorization() {
        return signed("/", AuthLocation.HEADER).headers("Authorization").get(0);
    }

    private static WireRequest signed(String target, AuthLocation location) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://localhost:4566" + target))
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Name", "two  spaces")
                .build();
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsSessionCredentialsIdentity.create(
                                KEY.accessKeyId(), KEY.secretAccessKey(), KEY.sessionToken()))
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(BODY))
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, location)
                        .putProperty(
                                AwsV4HttpSigner.EXPIRATION_DURATION,
                                location == AuthLocation.QUERY_STRING ? Duration.ofMinutes(10) : null)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "iotdata")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
                .request();
        HttpHeaders headers = new DefaultHttpHeaders();
        signed.forEachHeader(headers::add);
        return request("POST", rawTarget(signed), BODY, headers);
    }

    private static String rawTarget(SdkHttpRequest signed) {
        URI uri = signed.getUri();
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static HttpHeaders same(HttpHeaders headers) {
        return headers;
    }

    private static WireRequest with(WireRequest request, UnaryOperator<HttpHeaders> change) {
        return with(request, request.method(), request.target(), BODY, change);
    }

    private static WireRequest with(
            WireRequest request, String method, String target, String body, UnaryOperator<HttpHeaders> change) {
        return request(method, target, body, change.apply(request.headers().copy()));
    }

    private static WireRequest request(String method, String target, String body, HttpHeaders headers) {
        return new WireRequest(method, target, headers, body.getBytes(StandardCharsets.UTF_8), () -> true);
    }
}
