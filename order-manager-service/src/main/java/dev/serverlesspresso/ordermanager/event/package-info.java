/** What this service tells the others. */
@NullMarked
package dev.serverlesspresso.ordermanager.event;

import org.jspecify.annotations.NullMarked;
