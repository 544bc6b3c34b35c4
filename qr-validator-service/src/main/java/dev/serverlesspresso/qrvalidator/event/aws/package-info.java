/** Events on EventBridge, and from the queue of this service. */
@NullMarked
package dev.serverlesspresso.qrvalidator.event.aws;

import org.jspecify.annotations.NullMarked;
