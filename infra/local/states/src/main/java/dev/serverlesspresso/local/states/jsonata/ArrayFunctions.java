package dev.serverlesspresso.local.states.jsonata;

import java.util.Collections;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Functions of arrays. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    static void define(Library library) {
        library.define("count", "<a:n>", 1, args -> count(args.array(0)));
        library.define("append", "<xx:a>", 2, ArrayFunctions::append);
        library.define("reverse", "<a:a>", 1, ArrayFunctions::reverse);
        library.define("zip", "<a+>", 0, ArrayFunctions::zip);
        library.define("distinct", "<x:x>", 1, ArrayFunctions::distinct);
    }

    private static long count(@Nullable Sequence array) {
        return array == null ? 0 : array.size();
    }

    private static @Nullable Object append(Arguments args) {
        Object first = args.get(0);
        Object second = args.get(1);
        if (first != null && second != null) {
            args.budget()
                    .numbers((long) Sequence.around(first).size()
                            + Sequence.around(second).size());
        }
        return Sequence.append(first, second);
    }

    private static @Nullable Object reverse(Arguments args) {
        Sequence array = args.array(0);
        if (array == null || array.size() <= 1) {
            return array;
        }
        args.budget().numbers(array.size());
        Sequence reversed = new Sequence(array);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Object zip(Arguments args) {
        int length = Integer.MAX_VALUE;
        for (int i = 0; i < args.count(); i++) {
            Sequence array = args.array(i);
            length = Math.min(length, array == null ? 0 : array.size());
        }
        args.budget().numbers((long) length * args.count());
        Sequence zipped = new Sequence();
        for (int i = 0; i < length; i++) {
            Sequence tuple = new Sequence(args.count());
            for (int k = 0; k < args.count(); k++) {
                Sequence array = args.array(k);
                tuple.add(array == null ? Values.NULL : array.get(i));
            }
            zipped.add(tuple);
        }
        return zipped;
    }

    private static @Nullable Object distinct(Arguments args) {
        if (!(args.get(0) instanceof Sequence array) || array.size() <= 1) {
            return args.get(0);
        }
        args.budget().numbers(array.size());
        Sequence distinct = new Sequence(new LinkedHashSet<>(array));
        distinct.sequence = array.sequence;
        return distinct;
    }
}
