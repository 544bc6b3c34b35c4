/** The expression language: condition, filter, projection, key condition and update expressions. */
@NullMarked
package dev.serverlesspresso.local.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
