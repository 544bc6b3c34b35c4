/** Orders: what may be asked of them, and who may see what. */
@NullMarked
package dev.serverlesspresso.ordermanager.order;

import org.jspecify.annotations.NullMarked;
