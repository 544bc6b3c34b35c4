/** Tests of how AWS is called. */
@NullMarked
package dev.serverlesspresso.qrvalidator.aws;

import org.jspecify.annotations.NullMarked;
