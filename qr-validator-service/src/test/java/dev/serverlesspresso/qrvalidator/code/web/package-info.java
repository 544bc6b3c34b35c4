/** Tests of the code over HTTP. */
@NullMarked
package dev.serverlesspresso.qrvalidator.code.web;

import org.jspecify.annotations.NullMarked;
