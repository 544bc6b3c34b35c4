/** What a caller is told when a request cannot be served. */
@NullMarked
package dev.serverlesspresso.ordermanager.problem;

import org.jspecify.annotations.NullMarked;
