package dev.serverlesspresso.local.sigv4;

import java.util.Optional;

/** The access key and the day, region and service that a signature is good for, as in {@code X-Amz-Credential}. */
public record CredentialScope(String accessKeyId, String date, String region, String service) {
    public static final String TERMINATOR = "aws4_request";

    public static Optional<CredentialScope> parse(String credential) {
        String[] parts = credential.split("/", -1);
        if (parts.length != 5 || !parts[4].equals(TERMINATOR)) {
            return Optional.empty();
        }
        return Optional.of(new CredentialScope(parts[0], parts[1], parts[2], parts[3]));
    }

    public String text() {
        return String.join("/", date, region, service, TERMINATOR);
    }
}
