/** Tests of events on the bus. */
@NullMarked
package dev.serverlesspresso.qrvalidator.event.aws;

import org.jspecify.annotations.NullMarked;
