package dev.serverlesspresso.deploy.image;

import java.util.Optional;

/** The registry of images of the account. */
public interface Registry {
    /**
     * What lets images in for some hours.
     *
     * @param host such as {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com}
     * @param secret user and password, in Base64 as a Docker configuration has them
     */
    record Login(String host, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Login[" + host + "]";
        }
    }

    Login login();

    /** What stands under a tag; empty if nothing does. */
    Optional<String> digest(String repository, String tag);
}
