/** What Step Functions remembers: the rows of its journal maps. */
@NullMarked
package dev.serverlesspresso.local.states.store;

import org.jspecify.annotations.NullMarked;
