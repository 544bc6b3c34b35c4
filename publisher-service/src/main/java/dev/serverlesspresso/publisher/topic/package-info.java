/** How the topics of screens are named. */
@NullMarked
package dev.serverlesspresso.publisher.topic;

import org.jspecify.annotations.NullMarked;
