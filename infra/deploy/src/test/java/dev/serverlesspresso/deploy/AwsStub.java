package dev.serverlesspresso.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An endpoint that speaks the protocols of AWS, for clients that are sent to it by {@code aws.endpointUrl}: JSON with its target in a header,
 * and forms that are answered by XML. It is the API of the deployed system as well.
 */
final class AwsStub implements AutoCloseable {
    /** An answer, in JSON or XML. */
    record Answer(int status, String body) {
        static Answer ok(String body) {
            return new Answer(200, body);
        }

        static Answer refused(String code, String message) {
            return new Answer(400, "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}");
        }
    }

    /** What is asked: an operation with its parameters, or a method and a path. */
    record Question(String operation, Map<String, Object> parameters, Map<String, String> headers) {
        String text(String parameter) {
            return String.valueOf(parameters.get(parameter));
        }

        /** The first of several. */
        String first(String parameter) {
            return parameters.get(parameter) instanceof List<?> several ? String.valueOf(several.get(0)) : "";
        }
    }

    /** Answers what it knows. */
    @FunctionalInterface
    interface Answers {
        Answer to(Question question);
    }

    private final HttpServer server;
    private final Answers answers;
    private final List<Question> asked = Collections.synchronizedList(new ArrayList<>());

    AwsStub(Answers answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Question> asked() {
        return List.copyOf(asked);
    }

    /** Those that change something. */
    List<String> changes() {
        return asked().stream()
                .map(Question::operation)
                .filter(operation -> !operation.matches("(Get|List|Describe|GET ).*"))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Question question = question(exchange, body);
            asked.add(question);
            Answer answer = answer(question);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", answer.body().startsWith("<") ? "text/xml" : "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** What is wrong in a test's own answers is seen in its output. */
    private Answer answer(Question question) {
        try {
            return answers.to(question);
        } catch (RuntimeException e) {
            return new Answer(400, "{\"__type\":\"Broken\",\"message\":\"" + question.operation() + ": " + e + "\"}");
        }
    }

    @SuppressWarnings("unchecked") // the protocol's bodies are objects
    private static Question question(HttpExchange exchange, String body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            String operation = target.substring(target.lastIndexOf('.') + 1);
            return new Question(operation, JsonMapper.shared().readValue(body, Map.class), headers);
        }
        if (body.startsWith("Action=")) {
            Map<String, Object> form = form(body);
            return new Question(String.valueOf(form.get("Action")), form, headers);
        }
        Map<String, Object> parameters =
                body.isEmpty() ? Map.of() : JsonMapper.shared().readValue(body, Map.class);
        return new Question(exchange.getRequestMethod() + " " + exchange.getRequestURI(), parameters, headers);
    }

    private static Map<String, Object> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
