/** Tables and their indexes: definitions, storage, and the operations on them. */
@NullMarked
package dev.serverlesspresso.local.dynamodb.table;

import org.jspecify.annotations.NullMarked;
