package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTests {
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory());

    @BeforeAll
    void isReady() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(aws.endpoint().resolve("/_local/health")).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"ready\"", "\"sqs\":\"running\"");
    }

    @AfterAll
    void close() {
        aws.close();
    }

    @Test
    void requestWithoutCredentialsIsForbidden() throws Exception {
        HttpResponse<String> answer = post(Map.of("X-Amz-Target", "DynamoDB_20120810.ListTables"), "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("MissingAuthenticationTokenException");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    }

    @Test
    void halfASignatureIsForbidden() throws Exception {
        HttpResponse<String> answer = post(
                Map.of("X-Amz-Target", "AWSEvents.ListRules", "Authorization", "AWS4-HMAC-SHA256 Credential=x"), "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("IncompleteSignatureException");
    }

    @Test
    void temporaryKeyThatWasNeverGivenIsForbidden() throws Exception {
        HttpResponse<String> answer = post(
                Map.of("X-Amz-Target", "AWSEvents.ListRules", "Authorization", signed("ASIAUNKNOWN", "events")), "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("UnrecognizedClientException");
    }

    /** InvalidClientTokenId, 403, among the common errors of the STS API Reference. */
    @Test
    void stsCallsAnUnknownKeyByTheNameOfItsProtocol() throws Exception {
        HttpResponse<String> answer = post(
                Map.of(
                        "Authorization",
                        signed("ASIAUNKNOWN", "sts"),
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                "Action=GetCallerIdentity");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>InvalidClientTokenId</Code>");
    }

    @Test
    void unknownOperationIsRefused() throws Exception {
        for (String target : new String[] {
            "DynamoDB_20120810.Nope",
            "AWSEvents.Nope",
            "AWSStepFunctions.Nope",
            "AmazonSQS.Nope",
            "Kinesis_1.ListStreams"
        }) {
            HttpResponse<String> answer =
                    post(Map.of("X-Amz-Target", target, "Authorization", signed("AKIA", "any")), "{}");

            assertThat(answer.statusCode()).as(target).isEqualTo(400);
            assertThat(answer.body()).as(target).contains("UnknownOperationException");
        }
    }

    @Test
    void unknownQueryServiceIsRefusedInXml() throws Exception {
        HttpResponse<String> answer = post(
                Map.of("Authorization", signed("AKIA", "iam"), "Content-Type", "application/x-www-form-urlencoded"),
                "Action=ListRoles");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("<ErrorResponse>").contains("<Code>UnknownOperationException</Code>");
    }

    @Test
    void malformedJsonIsRefused() throws Exception {
        HttpResponse<String> answer =
                post(Map.of("X-Amz-Target", "AWSEvents.ListRules", "Authorization", signed("AKIA", "events")), "{");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SerializationException");
    }

    @Test
    void dynamoDbAnswersCarryTheirChecksum() throws Exception {
        HttpResponse<String> answer = post(
                Map.of("X-Amz-Target", "DynamoDB_20120810.ListTables", "Authorization", signed("AKIA", "dynamodb")),
                "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        checksum.update(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("x-amz-crc32")).hasValue(Long.toString(checksum.getValue()));
    }

    private static String signed(String accessKeyId, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + accessKeyId + "/20261102/eu-central-1/" + service
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + "0".repeat(64);
    }

    private HttpResponse<String> post(Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(aws.endpoint().resolve("/")).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
