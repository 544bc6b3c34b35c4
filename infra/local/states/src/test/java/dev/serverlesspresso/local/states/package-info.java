/** Step Functions from the outside: definitions in, answers, events and history out. */
@NullMarked
package dev.serverlesspresso.local.states;

import org.jspecify.annotations.NullMarked;
