package dev.serverlesspresso.local.states.run;

/** A service's refusal as a workflow sees it. */
record ServiceError(String error, String cause) {}
