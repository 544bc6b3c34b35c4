/** Tests of shops. */
@NullMarked
package dev.serverlesspresso.ordermanager.shop;

import org.jspecify.annotations.NullMarked;
