package dev.serverlesspresso.kit.outcome;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Either what was asked for or why it was refused: an expected refusal is a value, not an exception.
 *
 * @param <T> what was asked for
 * @param <R> why not: an enum, or a record where a refusal carries more than its reason
 */
public final class Outcome<T, R> {

    private final @Nullable T value;
    private final @Nullable R refusal;

    private Outcome(@Nullable T value, @Nullable R refusal) {
        this.value = value;
        this.refusal = refusal;
    }

    public static <T, R> Outcome<T, R> of(T value) {
        return new Outcome<>(value, null);
    }

    public static <T, R> Outcome<T, R> refused(R refusal) {
        return new Outcome<>(null, refusal);
    }

    /** The value, or a refusal if there is none. */
    public static <T, R> Outcome<T, R> of(Optional<? extends T> value, R refusal) {
        return new Outcome<>(value.orElse(null), value.isPresent() ? null : refusal);
    }

    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    public Optional<R> refusal() {
        return Optional.ofNullable(refusal);
    }

    public <U> Outcome<U, R> map(Function<? super T, ? extends U> change) {
        return flatMap(present -> Outcome.of(change.apply(present)));
    }

    /** What comes next, if this was not refused. */
    public <U> Outcome<U, R> flatMap(Function<? super T, Outcome<U, R>> next) {
        return value == null ? new Outcome<>(null, refusal) : next.apply(value);
    }

    /** The same with its refusal, if any, in the words of another. */
    public <S> Outcome<T, S> mapRefusal(Function<? super R, ? extends S> change) {
        return refusal == null ? new Outcome<>(value, null) : new Outcome<>(null, change.apply(refusal));
    }

    /** The value, or else the exception that the edge has for the refusal. */
    public <X extends RuntimeException> T orElseThrow(Function<? super R, X> exception) {
        if (value != null) {
            return value;
        }
        if (refusal == null) {
            throw new IllegalStateException("an outcome must have a value or a refusal");
        }
        throw exception.apply(refusal);
    }

    @Override
    public String toString() {
        return value == null ? "Outcome[refusal=" + refusal + "]" : "Outcome[value=" + value + "]";
    }
}
