/** Tests of the QR validator. */
@NullMarked
package dev.serverlesspresso.qrvalidator;

import org.jspecify.annotations.NullMarked;
