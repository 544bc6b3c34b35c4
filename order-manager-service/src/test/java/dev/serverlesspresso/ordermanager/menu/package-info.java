/** Tests of menus. */
@NullMarked
package dev.serverlesspresso.ordermanager.menu;

import org.jspecify.annotations.NullMarked;
