/** Pairing a device by a short code that a manager confirms. */
@NullMarked
package dev.serverlesspresso.qrvalidator.pairing;

import org.jspecify.annotations.NullMarked;
