/** How long orders will take, from the shop's own last hour. */
@NullMarked
package dev.serverlesspresso.ordermanager.waiting;

import org.jspecify.annotations.NullMarked;
