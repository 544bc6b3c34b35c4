package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.WireTime;
import java.time.Instant;

/** An order's place in the line, 1 is next and 0 is being made, and the times that eight of ten drinks are ready within. */
public record ExpectedWait(int place, String readyFrom, String readyTo) {

    static ExpectedWait of(int place, Instant now, Forecast.Range range) {
        return new ExpectedWait(
                place, WireTime.text(Seconds.after(now, range.from())), WireTime.text(Seconds.after(now, range.to())));
    }
}
