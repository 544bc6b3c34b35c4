package dev.serverlesspresso.ordermanager.shop;

/** How long somebody who orders now will wait, eight times of ten. */
public record NewOrderWait(long fromSeconds, long toSeconds) {}
