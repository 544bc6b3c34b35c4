/** The code over HTTP, as data and as a picture. */
@NullMarked
package dev.serverlesspresso.qrvalidator.code.web;

import org.jspecify.annotations.NullMarked;
