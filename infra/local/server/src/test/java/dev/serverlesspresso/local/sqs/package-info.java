@NullMarked
package dev.serverlesspresso.local.sqs;

import org.jspecify.annotations.NullMarked;
