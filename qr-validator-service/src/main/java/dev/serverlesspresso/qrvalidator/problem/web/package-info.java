/** Problem details over HTTP. */
@NullMarked
package dev.serverlesspresso.qrvalidator.problem.web;

import org.jspecify.annotations.NullMarked;
