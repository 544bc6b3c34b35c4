/** Problem details over HTTP. */
@NullMarked
package dev.serverlesspresso.ordermanager.problem.web;

import org.jspecify.annotations.NullMarked;
