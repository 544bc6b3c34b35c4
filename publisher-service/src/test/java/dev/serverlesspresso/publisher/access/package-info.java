/** Tokens and whom they make of their bearers. */
@NullMarked
package dev.serverlesspresso.publisher.access.web;

import org.jspecify.annotations.NullMarked;
