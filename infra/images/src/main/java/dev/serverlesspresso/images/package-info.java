/** Images of the services: what is in them, how they run, and archives of their classes. */
@NullMarked
package dev.serverlesspresso.images;

import org.jspecify.annotations.NullMarked;
