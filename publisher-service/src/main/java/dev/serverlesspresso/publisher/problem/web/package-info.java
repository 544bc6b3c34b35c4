/** Errors over HTTP as problem details. */
@NullMarked
package dev.serverlesspresso.publisher.problem.web;

import org.jspecify.annotations.NullMarked;
