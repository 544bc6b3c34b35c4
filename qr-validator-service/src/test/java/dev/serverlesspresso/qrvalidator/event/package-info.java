/** Tests of events on the bus. */
@NullMarked
package dev.serverlesspresso.qrvalidator.event;

import org.jspecify.annotations.NullMarked;
