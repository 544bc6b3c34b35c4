package dev.serverlesspresso.local.deployer;

/** A template cannot be deployed; the message is one line that names stack, resource and reason. */
public final class DeploymentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeploymentException(String message) {
        super(message);
    }

    DeploymentException(String message, Throwable cause) {
        super(message, cause);
    }
}
