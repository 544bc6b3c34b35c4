/** Paired devices and the credentials that they renew themselves. */
@NullMarked
package dev.serverlesspresso.qrvalidator.device;

import org.jspecify.annotations.NullMarked;
