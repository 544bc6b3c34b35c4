/** The QR code of a shop for one window of time. */
@NullMarked
package dev.serverlesspresso.qrvalidator.code;

import org.jspecify.annotations.NullMarked;
