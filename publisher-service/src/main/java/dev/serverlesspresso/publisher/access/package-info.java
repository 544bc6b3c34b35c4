/** Tokens of both issuers, and which route asks for whom. */
@NullMarked
package dev.serverlesspresso.publisher.access;

import org.jspecify.annotations.NullMarked;
