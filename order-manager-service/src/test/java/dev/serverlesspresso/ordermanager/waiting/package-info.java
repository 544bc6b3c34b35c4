/** How long orders will take. */
@NullMarked
package dev.serverlesspresso.ordermanager.waiting;

import org.jspecify.annotations.NullMarked;
