package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.deployer.Template;
import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.sigv4.AmzDate;
import dev.serverlesspresso.local.sigv4.CanonicalQuery;
import dev.serverlesspresso.local.sigv4.CanonicalRequest;
import dev.serverlesspresso.local.sigv4.CredentialScope;
import dev.serverlesspresso.local.sigv4.SigningKey;
import dev.serverlesspresso.run.origin.Origin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A screen's way to the broker: with keys from STS it opens a WebSocket, with the account's own it does not. */
class MqttThroughOriginTests {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ROLE = """
            {"Resources":{"Role":{"Type":"AWS::IAM::Role",
             "Properties":{"RoleName":"screen","AssumeRolePolicyDocument":{}}}}}""";

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Ports ports;
    private static Origin origin;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(folder.resolve("stacks.json"), "[\"Screens\"]");
        Files.writeString(folder.resolve("Screens.template.json"), ROLE);
        ports = Ports.free();
        RunSettings settings = new RunSettings(folder, folder, "1", null, ports);
        aws = LocalAws.start(LocalParts.aws(settings).withTemplates(() -> Template.fromFolder(folder)));
        origin = Origin.start(LocalParts.origin(settings, List::of));
    }

    @AfterAll
    static void stop() {
        origin.close();
        aws.close();
    }

    /** Under each name of this machine, as the run prints them. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void screenConnectsWithTheOriginOfItsPage(String name) throws Exception {
        WebSocket socket = connect(temporary(), "http://" + name + ":" + ports.origin());

        assertThat(socket.getSubprotocol()).isEqualTo("mqtt");
        socket.abort();
    }

    @Test
    void ownKeysAreNotKnownBehindTheOrigin() {
        Keys own = new Keys("anything", "local", "");

        assertThatThrownBy(() -> connect(own, "http://localhost:" + ports.origin()))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .cause()
                .extracting(refused -> ((WebSocketHandshakeException) refused).getResponse())
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                });
    }

    @Test
    void pageOfAnotherOriginDoesNotConnect() throws Exception {
        Keys keys = temporary();

        assertThatThrownBy(() -> connect(keys, "http://evil.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    /** Phones come by the host that is given, staff on this machine by its own names. */
    @Test
    void pagesOfEveryNameMayConnect() {
        RunSettings settings = new RunSettings(folder, folder, "1", "192.0.2.7", ports);

        assertThat(LocalParts.aws(settings).pages())
                .extracting(URI::getHost)
                .containsExactly("localhost", "127.0.0.1", "192.0.2.7");
    }

    private record Keys(String id, String secret, String token) {}

    private static Keys temporary() throws Exception {
        String form = "Action=AssumeRole&Version=2011-06-15&RoleSessionName=phone&RoleArn="
                + encode("arn:aws:iam::000000000000:role/screen");
        String answer = HTTP.send(
                        HttpRequest.newBuilder(aws.endpoint().resolve("/"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(
                                        "Authorization",
                                        "AWS4-HMAC-SHA256 Credential=local/20261102/eu-central-1/sts/aws4_request, "
                                                + "SignedHeaders=host, Signature=" + "0".repeat(64))
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return new Keys(
                element(answer, "AccessKeyId"), element(answer, "SecretAccessKey"), element(answer, "SessionToken"));
    }

    private static String element(String xml, String name) {
        Matcher element =
                Pattern.compile("<" + name + ">([^<]+)</" + name + ">").matcher(xml);
        assertThat(element.find()).as(xml).isTrue();
        return element.group(1);
    }

    private static WebSocket connect(Keys keys, String page) throws Exception {
        return HTTP.newWebSocketBuilder()
                .header("Origin", page)
                .subprotocols("mqtt")
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(signed(keys), new WebSocket.Listener() {})
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static URI signed(Keys keys) {
        String host = "localhost:" + ports.origin();
        AmzDate now = AmzDate.of(Instant.now());
        CredentialScope scope = new CredentialScope(keys.id(), now.day(), "eu-central-1", "iotdevicegateway");
        String query = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
                + encode(keys.id() + "/" + scope.text()) + "&X-Amz-Date=" + now.text()
                + "&X-Amz-Expires=300&X-Amz-SignedHeaders=host";
        String signature = new SigningKey(keys.secret(), scope)
                .sign(
                        CanonicalRequest.of(
                                "GET",
                                "/mqtt",
                                CanonicalQuery.parse(query).text(Set.of()),
                                List.of("host"),
                                name -> List.of(host),
                                SigningKey.sha256("")),
                        now.text());
        return URI.create("ws://" + host + "/mqtt?" + query + "&X-Amz-Signature=" + signature + "&X-Amz-Security-Token="
                + encode(keys.token()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
