/** Shops: their settings, who changes them, and how changes are announced. */
@NullMarked
package dev.serverlesspresso.ordermanager.shop;

import org.jspecify.annotations.NullMarked;
