/** Copies of settings on a table. */
@NullMarked
package dev.serverlesspresso.qrvalidator.shop.aws;

import org.jspecify.annotations.NullMarked;
