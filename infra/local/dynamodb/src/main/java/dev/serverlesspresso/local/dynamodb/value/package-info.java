/** Attribute values and items: their model, wire form, size, binary form and order as keys. */
@NullMarked
package dev.serverlesspresso.local.dynamodb.value;

import org.jspecify.annotations.NullMarked;
