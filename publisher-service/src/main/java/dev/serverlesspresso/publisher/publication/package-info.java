/** Which screens an event concerns, and what each of them is told. */
@NullMarked
package dev.serverlesspresso.publisher.publication;

import org.jspecify.annotations.NullMarked;
