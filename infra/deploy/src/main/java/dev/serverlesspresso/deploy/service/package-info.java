/** The running services. */
@NullMarked
package dev.serverlesspresso.deploy.service;

import org.jspecify.annotations.NullMarked;
