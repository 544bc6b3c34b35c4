/** Problem details over HTTP. */
@NullMarked
package dev.serverlesspresso.kit.problem.web;

import org.jspecify.annotations.NullMarked;
