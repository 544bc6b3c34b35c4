/** Shops, their menus, and what customers and baristas ask for. */
@NullMarked
package dev.serverlesspresso.ordermanager;

import org.jspecify.annotations.NullMarked;
