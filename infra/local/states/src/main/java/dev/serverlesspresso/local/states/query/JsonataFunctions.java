package dev.serverlesspresso.local.states.query;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The functions that Step Functions adds to JSONata, and those of the library that must behave differently here. */
final class JsonataFunctions {

    private static final Map<String, String> NUMERIC = Map.ofEntries(
            Map.entry("sum", "<a<n>:n>"),
            Map.entry("max", "<a<n>:n>"),
            Map.entry("min", "<a<n>:n>"),
            Map.entry("average", "<a<n>:n>"),
            Map.entry("floor", "<n-:n>"),
            Map.entry("ceil", "<n-:n>"),
            Map.entry("round", "<n-n?:n>"),
            Map.entry("abs", "<n-:n>"),
            Map.entry("sqrt", "<n-:n>"),
            Map.entry("power", "<n-n:n>"),
            Map.entry("parseInteger", "<s-s:n>"),
            Map.entry("toMillis", "<s-s?:n>"));

    private final Map<String, JFunction> functions = new LinkedHashMap<>();

    JsonataFunctions(RandomGenerator random, Supplier<UUID> ids) {
        define("uuid", "<:s>", args -> ids.get().toString());
        define("random", "<n?:n>", args -> random(random, argument(args, 0)));
        define("shuffle", "<a:a>", args -> shuffled(random, argument(args, 0)));
        define("partition", "<an?:a>", args -> JsonataArrays.partition(argument(args, 0), argument(args, 1)));
        define(
                "range",
                "<n?n?n?:a>",
                args -> JsonataArrays.range(argument(args, 0), argument(args, 1), argument(args, 2)));
        define("hash", "<s-s?:s>", args -> JsonataStrings.hash(argument(args, 0), argument(args, 1)));
        define("parse", "<s-:x>", args -> JsonataStrings.parse(argument(args, 0)));
        define("string", "<x-b?:s>", args -> JsonataStrings.text(argument(args, 0), argument(args, 1)));
        define("number", "<(nsb)-:n>", args -> JsonataStrings.number(argument(args, 0)));
        define("clone", "<(oa)-:o>", args -> copy(argument(args, 0)));
        NUMERIC.forEach(this::canonical);
    }

    /** Binds everything to a frame in which the clock stands still. */
    void bind(Jsonata.Frame frame, long now) {
        functions.forEach(frame::bind);
        frame.bind("eval", (Object) null);
        frame.bind("millis", function("<:n>", args -> JsonataValues.canonical(now)));
        frame.bind(
                "now",
                function(
                        "<s?s?:s>",
                        args -> Functions.dateTimeFromMillis(
                                now, (String) argument(args, 0), (String) argument(args, 1))));
    }

    static @Nullable Object argument(List<?> args, int index) {
        return index < args.size() ? args.get(index) : null;
    }

    private void define(String name, String signature, Function<List<?>, @Nullable Object> body) {
        functions.put(name, function(signature, body));
    }

    private static JFunction function(String signature, Function<List<?>, @Nullable Object> body) {
        return new JFunction((input, args) -> body.apply(args), signature);
    }

    /** The library's numeric functions answer 3.0 where JSON means 3. */
    private void canonical(String name, String signature) {
        JFunction original = (JFunction) Jsonata.jsonata("$" + name).evaluate(null);
        define(name, signature, args -> {
            @Nullable Object result = original.call(null, new ArrayList<>(padded(args, original.getNumberOfArgs())));
            return result instanceof Number number ? JsonataValues.canonical(number) : result;
        });
    }

    private static List<?> padded(List<?> args, int size) {
        List<@Nullable Object> padded = new ArrayList<>(args);
        while (padded.size() < size) {
            padded.add(null);
        }
        return padded;
    }

    private static Object random(RandomGenerator random, @Nullable Object seed) {
        return seed instanceof Number number ? new Random(number.longValue()).nextDouble() : random.nextDouble();
    }

    private static @Nullable Object shuffled(RandomGenerator random, @Nullable Object array) {
        if (!(array instanceof List<?> list)) {
            return null;
        }
        List<@Nullable Object> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        return value == null ? null : JsonataValues.toJava(JsonataValues.toJson(value));
    }
}
