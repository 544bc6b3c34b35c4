package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.workflows.process.Faults.LostAnswer;
import dev.serverlesspresso.workflows.process.Faults.TaskState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Any write may be carried out and its answer be lost; the retry then finds its own work done. Whichever write of
 * whichever workflow it is, all is told, and nothing is counted twice. A new state that writes is tried by itself; it
 * needs a {@link Life} that comes by.
 */
class LostAnswerTests extends ProcessTests {
    /** More than one life comes by most states; so many are tried. */
    private static final int LIVES = 2;

    private final Map<Life, Set<TaskState>> states = new LinkedHashMap<>();

    static Stream<Arguments> writes() {
        return WritingStates.writes().flatMap(state -> Stream.of(LostAnswer.values())
                // the time-out of a state that waits for a token is the deadline of the one who is waited for
                .filter(how -> how != LostAnswer.TIME_OUT || !WritingStates.waitsForAToken(state))
                .map(how -> Arguments.of(state, how)));
    }

    @BeforeAll
    void everyLifeIsToldAsItShouldBe() {
        for (Life life : Life.all()) {
            counter().faults().forgetSeen();
            counter().faults().set(life.fault());
            Shop shop = counter().openShop();
            life.happenIn(shop);
            assertThat(shop.events()).as(life.name()).containsExactlyElementsOf(life.events());
            states.put(life, counter().faults().seen());
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("writes")
    void writeWhoseAnswerIsLostSilencesNothing(TaskState state, LostAnswer how) {
        List<Life> lives = livesThrough(state);
        assertThat(lives).as("lives that come by " + state).isNotEmpty();

        for (Life life : lives) {
            AtomicBoolean lost = new AtomicBoolean();
            counter().faults().set(Faults.losingTheFirstAnswer(state, how, lost, life.fault()));
            Shop shop = counter().openShop();
            life.happenIn(shop);

            assertThat(lost).isTrue();
            assertThat(shop.events().stream().distinct())
                    .as(life.name())
                    .containsExactlyElementsOf(life.events().stream().distinct().toList());
            assertThat(shop.slots()).as(life.name()).isEqualTo(Shop.Slots.NONE);
            assertThat(shop.orders()).as(life.name()).allSatisfy(LostAnswerTests::isAtItsEnd);
        }
    }

    private List<Life> livesThrough(TaskState state) {
        List<Life> through = new ArrayList<>();
        states.forEach((life, seen) -> {
            if (seen.contains(state) && through.size() < LIVES) {
                through.add(life);
            }
        });
        return through;
    }

    private static void isAtItsEnd(JsonNode order) {
        assertThat(order.path("state").path("S").asString()).isNotIn("CHOOSING", "QUEUED", "MAKING");
        assertThat(order.has("pending")).isFalse();
        assertThat(order.has("holds")).isFalse();
    }
}
