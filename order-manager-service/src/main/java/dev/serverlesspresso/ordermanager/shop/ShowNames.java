package dev.serverlesspresso.ordermanager.shop;

/** Where a shop shows the first names of its guests. */
public enum ShowNames {
    /** On the cards and labels of those who make the drinks. */
    CARDS,
    /** There, and for all to see on the display. */
    DISPLAY
}
