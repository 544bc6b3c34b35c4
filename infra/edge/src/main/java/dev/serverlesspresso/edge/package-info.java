/** What stands before the system, wherever it runs: which path leads where, and what browsers are told to keep to. */
@NullMarked
package dev.serverlesspresso.edge;

import org.jspecify.annotations.NullMarked;
