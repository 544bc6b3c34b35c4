package dev.serverlesspresso.qrvalidator.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The displays in a table of a test. */
public final class DisplaysOnTable {

    private static final Instant LATER = Given.NINE.plus(Duration.ofDays(90));

    private DisplaysOnTable() {}

    public static Displays in(CodesTable table) {
        return new DynamoDbDisplays(table.client(), Given.propertiesWithTable(table.name()));
    }

    /** One of each kind of write: one display stays, the other one goes. */
    public static Map<String, Runnable> writes(CodesTable table, DisplayId stays, DisplayId goes) {
        Displays displays = in(table);
        Map<String, Runnable> writes = new LinkedHashMap<>();
        writes.put("give a display a token", () -> storeToken(displays, stays, "one"));
        writes.put("give a display another token", () -> {
            storeToken(displays, stays, "two");
            assertThat(displays.find(Given.DEMO, stays, Given.NINE)
                            .flatMap(Display::previous)
                            .map(Display.Previous::token))
                    .as("either of the two can be used")
                    .contains(Hash.of("one"));
        });
        writes.put("renew a token", () -> rotate(displays, stays, "two", "three"));
        writes.put("renew a token once more", () -> rotate(displays, stays, "three", "four"));
        writes.put("remove a display", () -> displays.remove(Given.DEMO, goes));
        return writes;
    }

    private static void storeToken(Displays displays, DisplayId id, String token) {
        assertThat(displays.storeToken(Given.DEMO, id, Hash.of(token), Given.NINE, LATER))
                .isTrue();
    }

    private static void rotate(Displays displays, DisplayId id, String presented, String next) {
        Displays.Renewal renewal = new Displays.Renewal(
                Hash.of(presented),
                Hash.of(next),
                new SealedToken(next),
                Given.NINE,
                Given.NINE.plus(Duration.ofMinutes(2)),
                LATER);
        assertThat(displays.rotate(Given.DEMO, id, renewal)).isTrue();
    }
}
