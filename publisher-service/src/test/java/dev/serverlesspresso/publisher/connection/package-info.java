@NullMarked
package dev.serverlesspresso.publisher.connection;

import org.jspecify.annotations.NullMarked;
