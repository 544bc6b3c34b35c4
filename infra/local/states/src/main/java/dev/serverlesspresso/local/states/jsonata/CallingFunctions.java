package dev.serverlesspresso.local.states.jsonata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions that call other functions. */
final class CallingFunctions {
    private CallingFunctions() {}

    static void define(Library library) {
        library.define("map", "<af>", 2, CallingFunctions::map);
        library.define("filter", "<af>", 2, CallingFunctions::filter);
        library.define("single", "<af?>", 2, CallingFunctions::single);
        library.define("reduce", "<afj?:j>", 3, CallingFunctions::reduce);
        library.define("sift", "<o-f?:o>", 2, CallingFunctions::sift);
        library.define("each", "<o-f:a>", 2, CallingFunctions::each);
        library.define("sort", "<af?:a>", 2, CallingFunctions::sort);
    }

    private static Fn function(Arguments args) {
        return (Fn) Objects.requireNonNull(args.get(1));
    }

    private static @Nullable Object map(Arguments args) {
        Sequence array = args.array(0);
        if (array == null) {
            return null;
        }
        Fn function = function(args);
        Sequence mapped = Sequence.empty();
        for (int i = 0; i < array.size(); i++) {
            Object value = args.call(function, array.get(i), (long) i, array);
            if (value != null) {
                args.budget().numbers(1);
                mapped.add(value);
            }
        }
        args.budget().check(mapped);
        return mapped;
    }

    private static @Nullable Object filter(Arguments args) {
        Sequence array = args.array(0);
        if (array == null) {
            return null;
        }
        Fn function = function(args);
        Sequence kept = Sequence.empty();
        for (int i = 0; i < array.size(); i++) {
            if (Values.truth(args.call(function, array.get(i), (long) i, array))) {
                kept.add(array.get(i));
            }
        }
        return kept;
    }

    private static @Nullable Object single(Arguments args) {
        Sequence array = args.array(0);
        if (array == null) {
            return null;
        }
        Object found = null;
        boolean any = false;
        for (int i = 0; i < array.size(); i++) {
            boolean fits = !(args.get(1) instanceof Fn function)
                    || Values.truth(args.call(function, array.get(i), (long) i, array));
            if (fits && any) {
                throw JsonataException.of("D3138");
            }
            found = fits ? array.get(i) : found;
            any |= fits;
        }
        if (!any) {
            throw JsonataException.of("D3139");
        }
        return found;
    }

    private static @Nullable Object reduce(Arguments args) {
        Sequence array = args.array(0);
        if (array == null) {
            return null;
        }
        Fn function = function(args);
        if (function.arity() < 2) {
            throw JsonataException.of("D3050");
        }
        Object start = args.get(2);
        boolean fromFirst = start == null && !array.isEmpty();
        Object result = fromFirst ? array.get(0) : start;
        for (int i = fromFirst ? 1 : 0; i < array.size(); i++) {
            result = args.call(function, result, array.get(i), (long) i, array);
        }
        return result;
    }

    private static @Nullable Object sift(Arguments args) {
        Map<String, Object> object = args.object(0);
        if (object == null) {
            return null;
        }
        Fn function = function(args);
        Map<String, Object> kept = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (Values.truth(args.call(function, value, key, object))) {
                kept.put(key, value);
            }
        });
        return kept.isEmpty() ? null : kept;
    }

    private static Object each(Arguments args) {
        Map<String, Object> object = args.object(0);
        Sequence results = Sequence.empty();
        if (object != null) {
            Fn function = function(args);
            object.forEach((key, value) -> {
                Object result = args.call(function, value, key, object);
                if (result != null) {
                    args.budget().numbers(1);
                    results.add(result);
                }
            });
        }
        return results;
    }

    private static @Nullable Object sort(Arguments args) {
        Sequence array = args.array(0);
        if (array == null || array.size() <= 1) {
            return array;
        }
        args.budget().numbers(array.size());
        if (args.get(1) instanceof Fn comparator) {
            return MergeSort.sorted(
                    array, (left, right) -> isTrue(args.callWith(comparator, pair(left, right))), args.budget());
        }
        if (!Values.isNumbers(array) && !Values.isStrings(array)) {
            throw JsonataException.of("D3070");
        }
        return MergeSort.sorted(array, (left, right) -> BinaryNode.compare(left, right) > 0, args.budget());
    }

    private static Sequence pair(Object left, Object right) {
        Sequence pair = new Sequence(2);
        pair.add(left);
        pair.add(right);
        return pair;
    }

    /** What a comparator answers is judged as JavaScript judges it: any array and any object is true. */
    private static boolean isTrue(@Nullable Object value) {
        return value instanceof Sequence || value instanceof Map || Values.truth(value);
    }
}
