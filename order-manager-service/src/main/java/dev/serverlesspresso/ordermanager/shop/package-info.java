/** Shops: their settings, who changes them, and how the others hear of it. */
@NullMarked
package dev.serverlesspresso.ordermanager.shop;

import org.jspecify.annotations.NullMarked;
