package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.states.query.IntrinsicCall.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Evaluates the calls of intrinsic functions. */
final class Intrinsics {

    private final Paths paths;
    private final Map<String, Function<Arguments, JsonNode>> functions = new HashMap<>();

    Intrinsics(Paths paths, RandomGenerator random, Supplier<UUID> ids) {
        this.paths = paths;
        functions.putAll(ArrayIntrinsics.FUNCTIONS);
        functions.putAll(TextIntrinsics.FUNCTIONS);
        functions.putAll(ValueIntrinsics.functions(random, ids));
    }

    JsonNode evaluate(String text, Paths.Sources sources) {
        return evaluate(IntrinsicCall.parse(text), sources);
    }

    Optional<String> check(String text) {
        try {
            return check(IntrinsicCall.parse(text));
        } catch (QueryFailure e) {
            return Optional.of(e.cause());
        }
    }

    private Optional<String> check(IntrinsicCall call) {
        if (!functions.containsKey(call.name())) {
            return Optional.of("there is no intrinsic function '" + call.name() + "'");
        }
        return call.arguments().stream()
                .flatMap(argument -> check(argument).stream())
                .findFirst();
    }

    private Optional<String> check(Argument argument) {
        if (argument instanceof IntrinsicCall.Nested nested) {
            return check(nested.call());
        }
        return argument instanceof IntrinsicCall.Path path ? paths.check(path.text()) : Optional.empty();
    }

    private JsonNode evaluate(IntrinsicCall call, Paths.Sources sources) {
        @Nullable Function<Arguments, JsonNode> function = functions.get(call.name());
        if (function == null) {
            throw QueryFailure.intrinsic("There is no intrinsic function '" + call.name() + "'");
        }
        List<JsonNode> values = new ArrayList<>();
        call.arguments().forEach(argument -> values.add(value(argument, sources)));
        try {
            return function.apply(new Arguments(values, sources.work()));
        } catch (IllegalArgumentException | JacksonException e) {
            throw QueryFailure.intrinsic(
                    "The function '" + call.text() + "' had the following error: " + e.getMessage());
        }
    }

    private JsonNode value(Argument argument, Paths.Sources sources) {
        if (argument instanceof IntrinsicCall.Value value) {
            return value.node();
        }
        if (argument instanceof IntrinsicCall.Nested nested) {
            return evaluate(nested.call(), sources);
        }
        String path = ((IntrinsicCall.Path) argument).text();
        try {
            return paths.read(path, sources);
        } catch (Paths.Missing e) {
            throw QueryFailure.runtime("The JsonPath argument for the field '" + path
                    + "' could not be found in the input '" + sources.input() + "'");
        }
    }
}
