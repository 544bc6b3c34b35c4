package dev.serverlesspresso.ordermanager.shop;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a change of a shop ended. */
public sealed interface ShopOutcome {

    <T> T fold(
            Function<Shop, T> changed,
            Supplier<T> stale,
            BiFunction<String, String, T> invalid,
            Supplier<T> unknown,
            Supplier<T> noSuchDrink);

    /** Done. */
    record Changed(Shop shop) implements ShopOutcome {
        @Override
        public <T> T fold(
                Function<Shop, T> changed,
                Supplier<T> stale,
                BiFunction<String, String, T> invalid,
                Supplier<T> unknown,
                Supplier<T> noSuchDrink) {
            return changed.apply(shop);
        }
    }

    /** Somebody else changed it meanwhile. */
    record Stale() implements ShopOutcome {
        @Override
        public <T> T fold(
                Function<Shop, T> changed,
                Supplier<T> stale,
                BiFunction<String, String, T> invalid,
                Supplier<T> unknown,
                Supplier<T> noSuchDrink) {
            return stale.get();
        }
    }

    /** A field has a value that it cannot have. */
    record Invalid(String field, String detail) implements ShopOutcome {
        @Override
        public <T> T fold(
                Function<Shop, T> changed,
                Supplier<T> stale,
                BiFunction<String, String, T> invalid,
                Supplier<T> unknown,
                Supplier<T> noSuchDrink) {
            return invalid.apply(field, detail);
        }
    }

    /** There is no such shop. */
    record Unknown() implements ShopOutcome {
        @Override
        public <T> T fold(
                Function<Shop, T> changed,
                Supplier<T> stale,
                BiFunction<String, String, T> invalid,
                Supplier<T> unknown,
                Supplier<T> noSuchDrink) {
            return unknown.get();
        }
    }

    /** The shop has no such drink on its menu. */
    record NoSuchDrink() implements ShopOutcome {
        @Override
        public <T> T fold(
                Function<Shop, T> changed,
                Supplier<T> stale,
                BiFunction<String, String, T> invalid,
                Supplier<T> unknown,
                Supplier<T> noSuchDrink) {
            return noSuchDrink.get();
        }
    }
}
