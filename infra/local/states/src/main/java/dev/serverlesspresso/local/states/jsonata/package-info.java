/** JSONata 2.0.6 as Step Functions evaluates it: parsed once, evaluated within bounds of time, depth and size. */
@NullMarked
package dev.serverlesspresso.local.states.jsonata;

import org.jspecify.annotations.NullMarked;
