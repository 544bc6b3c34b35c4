package dev.serverlesspresso.benchmarks;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.run.RunSettings;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * {@code ./mvnw -Pcrowd}: phones and screens that come at once, with how each was served and how long it took. It fails if anybody is
 * refused up to two hundred at once, or ever without a problem.
 */
public final class Crowd {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final List<Integer> SIZES = List.of(20, 60, 200, 400);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

    private static final int SERVED_UP_TO = 200;

    private final List<String> faults = new ArrayList<>();
    private final HttpClient http;
    private final Staff staff;
    private final URI origin;

    private Crowd(HttpClient http, Staff staff, URI origin) {
        this.http = http;
        this.staff = staff;
        this.origin = origin;
    }

    public static void main(String[] arguments) {
        try {
            BenchmarkSettings settings = BenchmarkSettings.fromSystemProperties();
            RunSettings run = new RunSettings(
                    Files.createTempDirectory(Files.createDirectories(settings.data()), "crowd"),
                    settings.checkout(),
                    settings.version(),
                    null,
                    Ports.free());
            HttpClient http =
                    HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
            try (WholeSystem system = WholeSystem.start(run, OUT::println);
                    Staff staff = new Staff(system, http, new IotMeter())) {
                OUT.println(Outcomes.HEADER);
                Crowd crowd = new Crowd(http, staff, system.origin());
                SIZES.forEach(crowd::comes);
                crowd.judge();
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("crowd: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void comes(int size) {
        tell(size, "read the shop", () -> request("", ""));
        String scan = "{\"token\":\"" + staff.code() + "\"}";
        tell(size, "scan", () -> request("/scans", scan));
        URI url = URI.create(staff.barista()
                .post("/connections", "{\"screen\":\"barista\"}", 200)
                .path("url")
                .asString());
        tell(size, "connect to /mqtt", () -> connect(url));
    }

    private void tell(int size, String what, Supplier<CompletableFuture<String>> attempt) {
        Outcomes outcomes = atOnce(size, attempt);
        OUT.println(outcomes.row(size, what));
        outcomes.faults(size <= SERVED_UP_TO).forEach(fault -> faults.add(size + " at once, " + what + ": " + fault));
    }

    /** Throws if anybody was refused in a crowd that is to be served whole, or not told why. */
    private void judge() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("wrongly refused: " + String.join("; ", faults));
        }
        OUT.println("nobody was wrongly refused");
    }

    private static Outcomes atOnce(int size, Supplier<CompletableFuture<String>> attempt) {
        Outcomes outcomes = new Outcomes();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long started = System.nanoTime();
            all.add(attempt.get()
                    .exceptionally(failure -> "failed: " + failure.getClass().getSimpleName())
                    .thenAccept(outcome -> outcomes.add(outcome, Duration.ofNanos(System.nanoTime() - started))));
        }
        all.forEach(CompletableFuture::join);
        return outcomes;
    }

    private CompletableFuture<String> request(String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve("/api/shops/demo" + path))
                .timeout(ANSWERS_WITHIN)
                .header("Accept", "application/json, application/problem+json");
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> Outcomes.of(answer.statusCode(), answer.body()));
    }

    private CompletableFuture<String> connect(URI url) {
        return http.newWebSocketBuilder()
                .subprotocols("mqtt")
                .connectTimeout(ANSWERS_WITHIN)
                .buildAsync(url, new WebSocket.Listener() {})
                .handle((socket, failure) -> {
                    if (failure == null) {
                        socket.abort();
                        return "101";
                    }
                    Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : failure;
                    return cause instanceof WebSocketHandshakeException refused
                            ? String.valueOf(refused.getResponse().statusCode())
                            : "failed: " + cause.getClass().getSimpleName();
                });
    }
}
