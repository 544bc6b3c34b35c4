@NullMarked
package dev.serverlesspresso.publisher.connection.web;

import org.jspecify.annotations.NullMarked;
