@NullMarked
package dev.serverlesspresso.publisher.publication.aws;

import org.jspecify.annotations.NullMarked;
