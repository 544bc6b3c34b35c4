/** Devices with the keys of the tests. */
@NullMarked
package dev.serverlesspresso.qrvalidator.device;

import org.jspecify.annotations.NullMarked;
