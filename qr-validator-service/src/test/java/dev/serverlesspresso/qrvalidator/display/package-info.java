/** Displays with the keys of the tests. */
@NullMarked
package dev.serverlesspresso.qrvalidator.display;

import org.jspecify.annotations.NullMarked;
