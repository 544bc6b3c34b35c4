/** Who calls, and what they are in a shop. */
@NullMarked
package dev.serverlesspresso.publisher.access;

import org.jspecify.annotations.NullMarked;
