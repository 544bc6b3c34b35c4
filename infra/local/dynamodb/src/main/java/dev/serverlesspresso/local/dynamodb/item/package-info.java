/** Operations on items: single, batch, transactions, queries and scans. */
@NullMarked
package dev.serverlesspresso.local.dynamodb.item;

import org.jspecify.annotations.NullMarked;
