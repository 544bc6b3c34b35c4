/** Tests of the figures of a day. */
@NullMarked
package dev.serverlesspresso.ordermanager.figures;

import org.jspecify.annotations.NullMarked;
