/** The events that this service consumes from its queue. */
@NullMarked
package dev.serverlesspresso.qrvalidator.event;

import org.jspecify.annotations.NullMarked;
