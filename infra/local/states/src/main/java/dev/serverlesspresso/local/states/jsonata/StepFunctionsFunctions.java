package dev.serverlesspresso.local.states.jsonata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The functions that Step Functions adds to JSONata, and those that draw lots. */
final class StepFunctionsFunctions {
    private static final List<String> ALGORITHMS = List.of("SHA-1", "SHA-384", "SHA-256", "SHA-512", "MD5");
    private static final long LONGEST_RANGE = 360_145;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StepFunctionsFunctions() {}

    static void define(Library library, RandomGenerator random, Supplier<UUID> ids) {
        library.define("uuid", "<:s>", 0, args -> ids.get().toString());
        library.define("random", "<n?:n>", 0, args -> random(random, args.number(0)));
        library.define("shuffle", "<a:a>", 1, args -> shuffled(random, args));
        library.define("parse", "<s-:x>", 1, args -> parse(args.text(0), args.budget()));
        library.define("partition", "<x?n?:a>", 2, StepFunctionsFunctions::partition);
        library.define("range", "<nnn?:a>", 3, StepFunctionsFunctions::range);
        library.define("hash", "<ss?:s>", 2, args -> hash(args.text(0), args.text(1)));
    }

    private static JsonataException failure(String message) {
        return JsonataException.of("D3137").with("message", message);
    }

    private static JsonataException missing(int index) {
        return JsonataException.of("T0410").with("index", index);
    }

    private static Object random(RandomGenerator random, @Nullable Number seed) {
        return seed == null ? random.nextDouble() : new Random(seed.longValue()).nextDouble();
    }

    private static @Nullable Object shuffled(RandomGenerator random, Arguments args) {
        Sequence array = args.array(0);
        if (array == null) {
            return null;
        }
        args.budget().numbers(array.size());
        Sequence shuffled = new Sequence(array);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }

    private static @Nullable Object parse(@Nullable String text, Budget budget) {
        if (text == null) {
            return null;
        }
        budget.room(text.length());
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isMissingNode()) {
                Object value = JsonValues.of(node);
                budget.check(value);
                return value;
            }
        } catch (JacksonException e) {
            throw failure("Invalid JSON");
        }
        throw failure("Invalid JSON");
    }

    private static @Nullable Object partition(Arguments args) {
        Object value = args.get(0);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Sequence array)) {
            throw JsonataException.of("T0412").with("index", 1);
        }
        Number size = args.number(1);
        long chunk = size == null ? array.size() : (long) size.doubleValue();
        if (chunk < 0) {
            throw failure("Second argument must be zero or greater");
        }
        if (chunk == 0 || array.isEmpty()) {
            return null;
        }
        args.budget().numbers(array.size());
        Sequence chunks = new Sequence();
        for (long from = 0; from < array.size(); from += chunk) {
            chunks.add(new Sequence(array.subList((int) from, (int) Math.min(from + chunk, array.size()))));
        }
        return chunks;
    }

    private static @Nullable Object range(Arguments args) {
        long first = whole(args, 0);
        long last = whole(args, 1);
        Number by = args.number(2);
        long step = by == null ? 0 : (long) by.doubleValue();
        if (step == 0 || (step > 0 && first > last) || (step < 0 && first < last)) {
            return null;
        }
        BigDecimal count = BigDecimal.valueOf(last)
                .subtract(BigDecimal.valueOf(first))
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.FLOOR)
                .add(BigDecimal.ONE);
        boolean fits = count.compareTo(BigDecimal.valueOf(LONGEST_RANGE)) <= 0;
        args.budget().numbers(fits ? count.longValue() : Integer.MAX_VALUE);
        Sequence numbers = Sequence.empty();
        for (int i = 0; i < count.intValue(); i++) {
            numbers.add(first + i * step);
        }
        return numbers;
    }

    private static long whole(Arguments args, int index) {
        Number number = args.number(index);
        if (number == null) {
            throw missing(index + 1);
        }
        return (long) number.doubleValue();
    }

    private static @Nullable String hash(@Nullable String text, @Nullable String algorithm) {
        if (text == null) {
            throw missing(1);
        }
        if (algorithm == null) {
            return null;
        }
        if (!ALGORITHMS.contains(algorithm)) {
            throw failure("Hash algorithm '" + algorithm + "' must be one of " + String.join(", ", ALGORITHMS));
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }
}
