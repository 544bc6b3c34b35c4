/** A shop's day in numbers. */
@NullMarked
package dev.serverlesspresso.ordermanager.figures;

import org.jspecify.annotations.NullMarked;
