/** Tests of shops over HTTP. */
@NullMarked
package dev.serverlesspresso.ordermanager.shop.web;

import org.jspecify.annotations.NullMarked;
