/** Pairing over HTTP. */
@NullMarked
package dev.serverlesspresso.qrvalidator.pairing.web;

import org.jspecify.annotations.NullMarked;
