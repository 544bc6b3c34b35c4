/** Pairing on a clock that the test moves. */
@NullMarked
package dev.serverlesspresso.qrvalidator.pairing;

import org.jspecify.annotations.NullMarked;
