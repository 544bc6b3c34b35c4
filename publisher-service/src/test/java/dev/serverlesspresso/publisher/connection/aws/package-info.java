@NullMarked
package dev.serverlesspresso.publisher.connection.aws;

import org.jspecify.annotations.NullMarked;
