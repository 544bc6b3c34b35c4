package dev.serverlesspresso.ordermanager.order;

/** An order's place in the line, 1 is next and 0 is being made, and the times that eight of ten drinks are ready within. */
public record ExpectedWait(int place, String readyFrom, String readyTo) {}
