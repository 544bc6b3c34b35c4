/** What the outside gives to workflows: the services that tasks call, faults of tests, and who hears of executions. */
@NullMarked
package dev.serverlesspresso.local.states.integration;

import org.jspecify.annotations.NullMarked;
