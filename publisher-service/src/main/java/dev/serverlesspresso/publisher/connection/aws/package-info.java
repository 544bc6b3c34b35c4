/** Connections on AWS: narrowed credentials and a signed WebSocket URL. */
@NullMarked
package dev.serverlesspresso.publisher.connection.aws;

import org.jspecify.annotations.NullMarked;
