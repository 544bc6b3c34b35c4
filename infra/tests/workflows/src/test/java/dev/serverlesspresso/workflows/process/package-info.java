/** Each workflow on the local AWS, started as in production: by an event, through the templates' own rules. */
@NullMarked
package dev.serverlesspresso.workflows.process;

import org.jspecify.annotations.NullMarked;
