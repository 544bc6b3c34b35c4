/** Tests of the order manager. */
@NullMarked
package dev.serverlesspresso.ordermanager;

import org.jspecify.annotations.NullMarked;
