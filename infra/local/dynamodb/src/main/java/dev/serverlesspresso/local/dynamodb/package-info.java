/** DynamoDB on the journal, as a library: requests and responses are the documents of the wire protocol. */
@NullMarked
package dev.serverlesspresso.local.dynamodb;

import org.jspecify.annotations.NullMarked;
