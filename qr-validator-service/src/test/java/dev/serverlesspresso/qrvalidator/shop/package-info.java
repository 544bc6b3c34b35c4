/** Tests of the copies of shops' settings. */
@NullMarked
package dev.serverlesspresso.qrvalidator.shop;

import org.jspecify.annotations.NullMarked;
