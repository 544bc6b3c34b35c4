/** Tests of scans in a real table. */
@NullMarked
package dev.serverlesspresso.qrvalidator.scan.aws;

import org.jspecify.annotations.NullMarked;
