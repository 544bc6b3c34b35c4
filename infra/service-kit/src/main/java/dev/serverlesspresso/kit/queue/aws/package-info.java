/** Messages of queues: how they are read, and what becomes of those that fail. */
@NullMarked
package dev.serverlesspresso.kit.queue.aws;

import org.jspecify.annotations.NullMarked;
