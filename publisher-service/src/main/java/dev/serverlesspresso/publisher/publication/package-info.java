/** Which screens an event concerns, and what each of them shows of it. */
@NullMarked
package dev.serverlesspresso.publisher.publication;

import org.jspecify.annotations.NullMarked;
