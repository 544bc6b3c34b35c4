/** Tests of scans. */
@NullMarked
package dev.serverlesspresso.qrvalidator.scan;

import org.jspecify.annotations.NullMarked;
