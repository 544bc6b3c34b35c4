package dev.serverlesspresso.local.states.query;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The intrinsic functions on numbers and objects, and those that make something new. */
final class ValueIntrinsics {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValueIntrinsics() {}

    static Map<String, Function<Arguments, JsonNode>> functions(RandomGenerator random, Supplier<UUID> ids) {
        return Map.of(
                "States.MathAdd",
                ValueIntrinsics::add,
                "States.MathRandom",
                arguments -> random(arguments, random),
                "States.JsonMerge",
                ValueIntrinsics::merge,
                "States.UUID",
                arguments -> {
                    arguments.count(0, 0);
                    return JSON.stringNode(ids.get().toString());
                });
    }

    private static JsonNode add(Arguments arguments) {
        long sum = (long) arguments.count(2, 2).integer(0) + arguments.integer(1);
        if (sum != (int) sum) {
            throw new IllegalArgumentException("the sum must be a 32-bit integer: " + BigDecimal.valueOf(sum));
        }
        return JSON.numberNode((int) sum);
    }

    /** From the first number to below the second one; a third is the seed. */
    private static JsonNode random(Arguments arguments, RandomGenerator random) {
        int from = arguments.count(2, 3).integer(0);
        int below = arguments.integer(1);
        if (from >= below) {
            throw new IllegalArgumentException("the start " + from + " must be less than the end " + below);
        }
        RandomGenerator generator = arguments.size() == 3 ? new Random(arguments.integer(2)) : random;
        return JSON.numberNode(generator.nextInt(from, below));
    }

    private static JsonNode merge(Arguments arguments) {
        ObjectNode merged = (ObjectNode) arguments.count(3, 3).object(0).deepCopy();
        JsonNode second = arguments.object(1);
        if (arguments.truth(2)) {
            throw new IllegalArgumentException(
                    "only shallow merging is supported, so the third argument must be false");
        }
        second.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }
}
