/** A phone presents a code: the use that is spent, the order id that is given, the refund. */
@NullMarked
package dev.serverlesspresso.qrvalidator.scan;

import org.jspecify.annotations.NullMarked;
