/** The Amazon States Language as records, read from its JSON and checked before anything runs. */
@NullMarked
package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.NullMarked;
