/** What the tests of a service's writes to DynamoDB need alike. */
@NullMarked
package dev.serverlesspresso.testing.write;

import org.jspecify.annotations.NullMarked;
