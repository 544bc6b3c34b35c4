/** Brings what happened to the screens that show it, and lets each screen listen to its own topics only. */
@NullMarked
package dev.serverlesspresso.publisher;

import org.jspecify.annotations.NullMarked;
