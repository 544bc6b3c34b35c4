/** AWS Step Functions on one machine: what a server calls, and the ports that it fills. */
@NullMarked
package dev.serverlesspresso.local.states;

import org.jspecify.annotations.NullMarked;
