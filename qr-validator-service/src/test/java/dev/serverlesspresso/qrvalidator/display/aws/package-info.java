/** Displays on a table. */
@NullMarked
package dev.serverlesspresso.qrvalidator.display.aws;

import org.jspecify.annotations.NullMarked;
