/** Callers and security for slices. */
@NullMarked
package dev.serverlesspresso.qrvalidator.access.web;

import org.jspecify.annotations.NullMarked;
