/** Displays over HTTP. */
@NullMarked
package dev.serverlesspresso.qrvalidator.display.web;

import org.jspecify.annotations.NullMarked;
