/** The first shop. */
@NullMarked
package dev.serverlesspresso.deploy.shop;

import org.jspecify.annotations.NullMarked;
