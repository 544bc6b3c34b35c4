package dev.serverlesspresso.local.states.jsonata;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of objects, and those that take anything. */
final class ObjectFunctions {
    private ObjectFunctions() {}

    static void define(Library library) {
        library.define("keys", "<x-:a<s>>", 1, ObjectFunctions::keys);
        library.define("lookup", "<x-s:x>", 2, ObjectFunctions::lookup);
        library.define("spread", "<x-:a<o>>", 1, args -> spread(args.get(0), args.budget()));
        library.define("merge", "<a<o>:o>", 1, ObjectFunctions::merge);
        library.define("exists", "<x:b>", 1, args -> args.get(0) != null);
        library.define("type", "<x:s>", 1, args -> type(args.get(0)));
        library.define("boolean", "<x-:b>", 1, args -> truth(args.get(0), true));
        library.define("not", "<x-:b>", 1, args -> truth(args.get(0), false));
        library.define("error", "<s?:x>", 1, args -> {
            throw failure("D3137", args.text(0), "$error() function evaluated");
        });
        library.define("assert", "<bs?:x>", 2, ObjectFunctions::assertTrue);
        library.define("clone", "<(oa)-:o>", 1, ObjectFunctions::copy);
    }

    private static @Nullable String type(@Nullable Object value) {
        return value == null ? null : Values.type(value);
    }

    private static @Nullable Boolean truth(@Nullable Object value, boolean wanted) {
        return value == null ? null : Values.truth(value) == wanted;
    }

    private static @Nullable Object assertTrue(Arguments args) {
        if (!Boolean.TRUE.equals(args.get(0))) {
            throw failure("D3141", args.text(1), "$assert() statement failed");
        }
        return null;
    }

    private static JsonataException failure(String code, @Nullable String message, String otherwise) {
        boolean given = message != null && !message.isEmpty();
        return JsonataException.of(code).with("message", given ? message : otherwise);
    }

    private static @Nullable Object copy(Arguments args) {
        Object value = args.get(0);
        return value == null ? null : JsonValues.copy(value, args.budget());
    }

    private static Object keys(Arguments args) {
        Set<String> keys = new LinkedHashSet<>();
        collectKeys(args.get(0), keys, args.budget());
        Sequence found = new Sequence(keys);
        found.sequence = true;
        return found;
    }

    private static void collectKeys(@Nullable Object value, Set<String> keys, Budget budget) {
        budget.work(1);
        if (value instanceof Sequence list) {
            list.forEach(item -> collectKeys(item, keys, budget));
        }
        Map<String, Object> object = Values.object(value);
        if (object != null) {
            keys.addAll(object.keySet());
        }
    }

    private static @Nullable Object lookup(Arguments args) {
        String key = args.text(1);
        return key == null ? null : NameNode.lookup(args.get(0), key, args.budget());
    }

    private static @Nullable Object spread(@Nullable Object value, Budget budget) {
        Map<String, Object> object = Values.object(value);
        if (object == null && !(value instanceof Sequence)) {
            return value;
        }
        Sequence spread = Sequence.empty();
        if (object != null) {
            budget.numbers(object.size());
            object.forEach((key, member) -> {
                Map<String, Object> single = new LinkedHashMap<>();
                single.put(key, member);
                spread.add(single);
            });
        } else {
            for (Object item : Sequence.around(value)) {
                Object part = spread(item, budget);
                if (part != null) {
                    spread.addAll(Sequence.around(part));
                }
            }
            spread.sequence = spread.isEmpty();
        }
        return spread;
    }

    private static @Nullable Object merge(Arguments args) {
        Sequence objects = args.array(0);
        if (objects == null) {
            return null;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        for (Object each : objects) {
            Map<String, Object> object = Values.object(each);
            if (object != null) {
                args.budget().numbers(object.size());
                merged.putAll(object);
            }
        }
        return merged;
    }
}
