/** Who calls, and what they may do in which shop. */
@NullMarked
package dev.serverlesspresso.ordermanager.access;

import org.jspecify.annotations.NullMarked;
