/** Queues. */
@NullMarked
package dev.serverlesspresso.kit.queue.aws;

import org.jspecify.annotations.NullMarked;
