package dev.serverlesspresso.local.states.jsonata;

import java.util.function.BiPredicate;

/** A stable sort that asks the same comparisons as the reference does, so that any comparator gives the same order. */
final class MergeSort {
    private MergeSort() {}

    /** Sorts a copy; the comparator tells whether the first value comes after the second. */
    static Sequence sorted(Sequence list, BiPredicate<Object, Object> comesAfter, Budget budget) {
        budget.work(list.size());
        if (list.size() <= 1) {
            return new Sequence(list);
        }
        int middle = list.size() / 2;
        Sequence left = sorted(new Sequence(list.subList(0, middle)), comesAfter, budget);
        Sequence right = sorted(new Sequence(list.subList(middle, list.size())), comesAfter, budget);
        Sequence merged = new Sequence(list.size());
        int first = 0;
        int second = 0;
        while (first < left.size() && second < right.size()) {
            boolean swap = comesAfter.test(left.get(first), right.get(second));
            merged.add(swap ? right.get(second++) : left.get(first++));
        }
        merged.addAll(left.subList(first, left.size()));
        merged.addAll(right.subList(second, right.size()));
        return merged;
    }
}
