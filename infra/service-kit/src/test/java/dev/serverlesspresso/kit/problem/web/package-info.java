/** What an error says, and where it is documented. */
@NullMarked
package dev.serverlesspresso.kit.problem.web;

import org.jspecify.annotations.NullMarked;
