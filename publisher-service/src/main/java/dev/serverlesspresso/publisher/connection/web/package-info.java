/** The route that gives a screen its connection. */
@NullMarked
package dev.serverlesspresso.publisher.connection.web;

import org.jspecify.annotations.NullMarked;
