/** Publishes events to the screens that show them, and connects each screen to its own topics only. */
@NullMarked
package dev.serverlesspresso.publisher;

import org.jspecify.annotations.NullMarked;
