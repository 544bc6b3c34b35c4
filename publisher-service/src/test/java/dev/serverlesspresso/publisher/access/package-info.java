/** Tokens and whom they make of their bearers. */
@NullMarked
package dev.serverlesspresso.publisher.access;

import org.jspecify.annotations.NullMarked;
