/** Checks of the workflow definitions and of the events that the parts share. */
@NullMarked
package dev.serverlesspresso.workflows;

import org.jspecify.annotations.NullMarked;
