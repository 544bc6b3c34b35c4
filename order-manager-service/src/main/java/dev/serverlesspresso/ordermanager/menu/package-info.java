/** What a shop offers, and whether a choice is on it. */
@NullMarked
package dev.serverlesspresso.ordermanager.menu;

import org.jspecify.annotations.NullMarked;
