package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.shop.ShowNames;

/**
 * Who a drink is for, as far as the counter wants to know.
 *
 * @param name the first name that was given for the cup
 * @param shown where the shop showed names when it was given
 */
public record Guest(String name, ShowNames shown) {

    boolean isOnDisplay() {
        return shown == ShowNames.DISPLAY;
    }
}
