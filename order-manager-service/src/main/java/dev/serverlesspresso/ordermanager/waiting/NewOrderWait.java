package dev.serverlesspresso.ordermanager.waiting;

/** How long somebody who orders now will wait, eight times of ten. */
public record NewOrderWait(long fromSeconds, long toSeconds) {

    static NewOrderWait of(Forecast.Range range) {
        return new NewOrderWait((long) Math.floor(range.from()), (long) Math.ceil(range.to()));
    }
}
