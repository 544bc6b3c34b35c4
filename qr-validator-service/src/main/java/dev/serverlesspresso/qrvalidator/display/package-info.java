/** Paired displays and the credentials that they renew themselves. */
@NullMarked
package dev.serverlesspresso.qrvalidator.display;

import org.jspecify.annotations.NullMarked;
