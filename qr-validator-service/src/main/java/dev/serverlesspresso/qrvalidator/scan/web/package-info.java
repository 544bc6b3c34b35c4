/** Scans over HTTP. */
@NullMarked
package dev.serverlesspresso.qrvalidator.scan.web;

import org.jspecify.annotations.NullMarked;
