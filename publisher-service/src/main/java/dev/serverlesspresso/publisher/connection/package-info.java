/** A screen's own connection to the topics that it may subscribe to. */
@NullMarked
package dev.serverlesspresso.publisher.connection;

import org.jspecify.annotations.NullMarked;
