package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.ordermanager.figures.Counter.Kind;
import java.util.Optional;

/** How counters are spelled in their row: short, since every write is paid by the size of the row. */
final class FiguresAttribute {

    private FiguresAttribute() {}

    static String of(Counter counter) {
        return prefix(counter.kind()) + counter.of();
    }

    static Optional<Counter> counter(String attribute) {
        for (Kind kind : Kind.values()) {
            String prefix = prefix(kind);
            if (prefix.endsWith(":") ? attribute.startsWith(prefix) : attribute.equals(prefix)) {
                return Optional.of(new Counter(kind, attribute.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    private static String prefix(Kind kind) {
        return switch (kind) {
            case COMPLETED -> "completed";
            case CANCELLED -> "cancelled";
            case EXPIRED -> "expired";
            case NOT_CHOSEN -> "unchosen";
            case REJECTED -> "rejected";
            case QUEUED_IN -> "q:";
            case COMPLETED_IN -> "c:";
            case DRINK -> "drink:";
            case WAIT -> "w:";
            case COLLECTED -> "collected";
            case COLLECTED_WITHIN -> "h:";
            case REASON -> "reason:";
            case OPTION -> "o:";
            case BARISTA -> "b:";
        };
    }
}
