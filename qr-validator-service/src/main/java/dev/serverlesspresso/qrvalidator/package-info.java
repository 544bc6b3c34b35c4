/** Shows the QR code of each shop, takes scans of it, and hands phones their tokens. */
@NullMarked
package dev.serverlesspresso.qrvalidator;

import org.jspecify.annotations.NullMarked;
