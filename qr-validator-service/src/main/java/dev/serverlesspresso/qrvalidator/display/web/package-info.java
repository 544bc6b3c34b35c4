/** Displays over HTTP: their renewal, and the manager's list. */
@NullMarked
package dev.serverlesspresso.qrvalidator.display.web;

import org.jspecify.annotations.NullMarked;
