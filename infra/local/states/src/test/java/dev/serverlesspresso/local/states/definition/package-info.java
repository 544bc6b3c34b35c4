/** Definitions that are refused, and why. */
@NullMarked
package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.NullMarked;
