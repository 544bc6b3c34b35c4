/** Events from the queue, messages to IoT Core, failures to the bus. */
@NullMarked
package dev.serverlesspresso.publisher.publication.aws;

import org.jspecify.annotations.NullMarked;
