@NullMarked
package dev.serverlesspresso.publisher.publication;

import org.jspecify.annotations.NullMarked;
