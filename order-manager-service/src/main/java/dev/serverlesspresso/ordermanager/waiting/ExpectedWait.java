package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.time.Rfc3339;
import java.time.Instant;

/** An order's place in the line, 1 is next and 0 is being made, and the times that eight of ten drinks are ready within. */
public record ExpectedWait(int place, String readyFrom, String readyTo) {

    static ExpectedWait of(int place, Instant now, Forecast.Range range) {
        return new ExpectedWait(
                place, Rfc3339.text(Seconds.after(now, range.from())), Rfc3339.text(Seconds.after(now, range.to())));
    }
}
