/** A screen's own connection to the topics that it may hear. */
@NullMarked
package dev.serverlesspresso.publisher.connection;

import org.jspecify.annotations.NullMarked;
