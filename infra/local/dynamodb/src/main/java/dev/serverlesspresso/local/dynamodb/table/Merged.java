package dev.serverlesspresso.local.dynamodb.table;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Two sorted iterators as one. */
final class Merged<T> implements Iterator<T> {
    private final Iterator<T> one;
    private final Iterator<T> other;
    private final Comparator<T> order;
    private @Nullable T nextOne;
    private @Nullable T nextOther;

    Merged(Iterator<T> one, Iterator<T> other, Comparator<T> order) {
        this.one = one;
        this.other = other;
        this.order = order;
        this.nextOne = nextOf(one);
        this.nextOther = nextOf(other);
    }

    @Override
    public boolean hasNext() {
        return nextOne != null || nextOther != null;
    }

    @Override
    public T next() {
        T first = nextOne;
        T second = nextOther;
        if (first != null && (second == null || order.compare(first, second) <= 0)) {
            nextOne = nextOf(one);
            return first;
        }
        if (second == null) {
            throw new NoSuchElementException();
        }
        nextOther = nextOf(other);
        return second;
    }

    private static <T> @Nullable T nextOf(Iterator<T> source) {
        return source.hasNext() ? source.next() : null;
    }
}
