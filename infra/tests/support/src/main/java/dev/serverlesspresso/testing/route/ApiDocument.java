package dev.serverlesspresso.testing.route;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document that a service gives of itself. */
record ApiDocument(JsonNode root) {

    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");

    static ApiDocument read(MockMvcTester http) {
        return new ApiDocument(JsonMapper.shared()
                .readTree(
                        http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray()));
    }

    Map<Route, JsonNode> operations() {
        Map<Route, JsonNode> operations = new TreeMap<>();
        root.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.put(
                        new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()), operation.getValue())));
        return operations;
    }

    static boolean asksWhoCalls(JsonNode operation) {
        return !operation.path("security").isEmpty();
    }

    static boolean takesABody(JsonNode operation) {
        return operation.has("requestBody");
    }

    /** What an operation says of its refusals. */
    static Map<Integer, JsonNode> refusals(JsonNode operation) {
        Map<Integer, JsonNode> refusals = new TreeMap<>();
        operation.path("responses").properties().forEach(response -> {
            int status = Integer.parseInt(response.getKey());
            if (status >= 400) {
                refusals.put(status, response.getValue());
            }
        });
        return refusals;
    }

    /** The problems of an operation, each with its status, for example {@code 404 ORDER_NOT_FOUND}. */
    static TreeSet<String> problems(JsonNode operation) {
        TreeSet<String> problems = new TreeSet<>();
        refusals(operation).forEach((status, response) -> CODE.matcher(
                        response.path("description").asString(""))
                .results()
                .map((MatchResult code) -> status + " " + code.group(1))
                .forEach(problems::add));
        return problems;
    }
}
