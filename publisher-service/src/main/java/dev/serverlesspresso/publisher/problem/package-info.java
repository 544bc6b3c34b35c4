/** What this service stands on and may be away. */
@NullMarked
package dev.serverlesspresso.publisher.problem;

import org.jspecify.annotations.NullMarked;
