/** Pairing on a table. */
@NullMarked
package dev.serverlesspresso.qrvalidator.pairing.aws;

import org.jspecify.annotations.NullMarked;
