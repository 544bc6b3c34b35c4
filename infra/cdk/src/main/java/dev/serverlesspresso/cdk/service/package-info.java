/** The three services as containers. */
@NullMarked
package dev.serverlesspresso.cdk.service;

import org.jspecify.annotations.NullMarked;
