/** The interpreter: frames that move from state to state, each step one transaction. */
@NullMarked
package dev.serverlesspresso.local.states.run;

import org.jspecify.annotations.NullMarked;
