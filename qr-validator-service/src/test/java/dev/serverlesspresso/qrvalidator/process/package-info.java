/** The service with the workflows and the bus around it, on a clock that a test moves. */
@NullMarked
package dev.serverlesspresso.qrvalidator.process;

import org.jspecify.annotations.NullMarked;
