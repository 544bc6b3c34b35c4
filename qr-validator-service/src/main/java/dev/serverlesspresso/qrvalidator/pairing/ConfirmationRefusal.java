package dev.serverlesspresso.qrvalidator.pairing;

import java.util.function.Function;
import java.util.function.Supplier;

/** How a manager's confirmation ended. */
public sealed interface Confirmation {

    <T> T fold(Function<Pairing.Place, T> confirmed, Supplier<T> notFound, Supplier<T> taken);

    /** The display is in this shop, now or since somebody of it confirmed before. */
    record Confirmed(Pairing.Place place) implements Confirmation {
        @Override
        public <T> T fold(Function<Pairing.Place, T> confirmed, Supplier<T> notFound, Supplier<T> taken) {
            return confirmed.apply(place);
        }
    }

    /** No display shows this code, or no longer. */
    record NotFound() implements Confirmation {
        @Override
        public <T> T fold(Function<Pairing.Place, T> confirmed, Supplier<T> notFound, Supplier<T> taken) {
            return notFound.get();
        }
    }

    /** Another shop has the display. */
    record Taken() implements Confirmation {
        @Override
        public <T> T fold(Function<Pairing.Place, T> confirmed, Supplier<T> notFound, Supplier<T> taken) {
            return taken.get();
        }
    }
}
