package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The moves of a shop between two of its forecasts. The first is handled at once; what moves within a second after it is
 * handled together when the second is over, so that a rush costs one message a second to every phone and not one for every move.
 */
@Component
class GatheredMoves {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<ShopId, Pause> pauses = new HashMap<>();
    private final Clock clock;
    private final Later later;

    GatheredMoves(Clock clock, Later later) {
        this.clock = clock;
        this.later = later;
    }

    /** Moves that came while a shop's last forecast was fresh. */
    private static final class Pause {
        private final List<QueueMove> moves = new ArrayList<>();
        private Instant end;

        Pause(Instant end) {
            this.end = end;
        }

        boolean isOver(Instant now) {
            return moves.isEmpty() && !end.isAfter(now);
        }
    }

    /** Hands the moves on, at once or with those that come until the pause is over. */
    void add(ShopId shopId, List<QueueMove> moves, Consumer<List<QueueMove>> handler) {
        if (waits(shopId, moves, handler)) {
            return;
        }
        handler.accept(moves);
    }

    private synchronized boolean waits(ShopId shopId, List<QueueMove> moves, Consumer<List<QueueMove>> handler) {
        Instant now = clock.instant();
        pauses.values().removeIf(pause -> pause.isOver(now));
        Pause pause = pauses.get(shopId);
        if (pause == null) {
            pauses.put(shopId, new Pause(now.plus(PAUSE)));
            return false;
        }
        if (pause.moves.isEmpty()) {
            later.run(() -> handler.accept(take(pause)), Duration.between(now, pause.end));
        }
        pause.moves.addAll(moves);
        return true;
    }

    private synchronized List<QueueMove> take(Pause pause) {
        List<QueueMove> gathered = List.copyOf(pause.moves);
        pause.moves.clear();
        pause.end = clock.instant().plus(PAUSE);
        return gathered;
    }
}
