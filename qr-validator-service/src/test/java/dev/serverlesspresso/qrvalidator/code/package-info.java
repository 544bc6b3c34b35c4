/** Tests of codes. */
@NullMarked
package dev.serverlesspresso.qrvalidator.code;

import org.jspecify.annotations.NullMarked;
