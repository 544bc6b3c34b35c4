package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.value.Bytes;

/** One item of one table, whether it exists or not. */
record ItemRef(String tableId, Bytes key) {}
