package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.wire.RawClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a page of another origin can send, and what it can reach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserRulesOnPortsTests {
    private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\n";

    private final Set<Integer> before = listening();
    private final LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory().withIotEndpoint("counter.example:8080"));

    @AfterAll
    void close() {
        aws.close();
    }

    @Test
    void foreignNamesAndPagesAreRefusedOnBothPorts() throws Exception {
        for (URI port : List.of(aws.endpoint(), aws.mqtt())) {
            for (String headers : List.of(
                    "Host: evil.example:" + port.getPort(),
                    "Host: localhost\r\nOrigin: http://evil.example",
                    "Host: localhost\r\nOrigin: null",
                    "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors")) {
                for (String request : List.of("GET /_local/health", "GET /mqtt", "POST /", "OPTIONS /")) {
                    assertThat(answer(port, request + " HTTP/1.1\r\n" + headers + "\r\n" + UPGRADE + "\r\n"))
                            .as("%s with %s at %s", request, headers, port)
                            .startsWith("HTTP/1.1 403 ")
                            .contains("AccessDeniedException")
                            .doesNotContain("access-control-allow");
                }
            }
        }
    }

    /** The refusal does not wait for a body that never comes. */
    @Test
    void foreignPageIsRefusedByTheHeadOfItsRequest() throws Exception {
        assertThat(
                        answer(
                                aws.endpoint(),
                                "POST / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\nContent-Length: 9999\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void hostOfTheScreensIsKnownOnBothPorts() throws Exception {
        String headers = String.join(
                "\r\n",
                " HTTP/1.1",
                "Host: counter.example:8080",
                "Origin: http://counter.example:8080",
                "Connection: close",
                "",
                "");

        assertThat(answer(aws.endpoint(), "GET /_local/health" + headers)).startsWith("HTTP/1.1 200 ");
        assertThat(answer(aws.mqtt(), "GET /mqtt" + headers)).startsWith("HTTP/1.1 426 ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onlyTheTwoPortsListen() {
        Set<Integer> now = listening();
        now.removeAll(before);

        assertThat(now)
                .containsExactlyInAnyOrder(aws.endpoint().getPort(), aws.mqtt().getPort());
    }

    /** The TCP ports that this process listens on, as the kernel has them. */
    private static Set<Integer> listening() {
        Path files = Path.of("/proc/self/fd");
        if (!Files.isDirectory(files)) {
            return Set.of();
        }
        try (Stream<Path> open = Files.list(files)) {
            Set<String> sockets = open.map(BrowserRulesOnPortsTests::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .collect(Collectors.toSet());
            return Stream.of("/proc/self/net/tcp", "/proc/self/net/tcp6")
                    .flatMap(BrowserRulesOnPortsTests::lines)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[3].equals("0A") && sockets.contains(columns[9]))
                    .map(columns -> Integer.valueOf(columns[1].substring(columns[1].indexOf(':') + 1), 16))
                    .collect(Collectors.toSet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (java.io.IOException e) {
            return ""; // closed meanwhile
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream().skip(1);
        } catch (java.io.IOException e) {
            return Stream.empty(); // a machine without IPv6
        }
    }

    private static String answer(URI port, String request) throws Exception {
        return RawClient.answer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.getPort()), request);
    }
}
