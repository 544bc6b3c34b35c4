/** What the state machines of an AWS must do. */
@NullMarked
package dev.serverlesspresso.parity.workflows;

import org.jspecify.annotations.NullMarked;
