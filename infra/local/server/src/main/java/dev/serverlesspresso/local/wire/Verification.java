package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.sigv4.AmzDate;
import dev.serverlesspresso.local.sigv4.CanonicalRequest;
import dev.serverlesspresso.local.sigv4.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Computes the signature of a request again, as "Create a signed AWS API request" of AWS's documentation describes it
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 */
record Verification(WireRequest request, Signature given, Instant now) {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int LONGEST = 604_800;

    void against(String secretAccessKey) {
        AmzDate date = date();
        if (!date.day().equals(given.scope().date())) {
            throw mismatch("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + given.scope().date() + "' != '" + date.day() + "', from '" + date.text() + "'.");
        }
        checkTime(date);
        checkSignedHeaders();
        String expected = new SigningKey(secretAccessKey, given.scope()).sign(canonical(), date.text());
        if (!SigningKey.same(expected, given.signature())) {
            throw mismatch(
                    "The request signature we calculated does not match the signature you provided. Check your AWS"
                            + " Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private AmzDate date() {
        if (given.date() == null) {
            throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header.");
        }
        return AmzDate.parse(given.date())
                .orElseThrow(() -> incomplete("Date must be in ISO-8601 'basic format'. Got '" + given.date() + "'."));
    }

    private void checkTime(AmzDate signed) {
        if (signed.instant().isAfter(now.plus(SKEW))) {
            throw mismatch("Signature not yet current: " + signed.text() + " is still later than "
                    + AmzDate.of(now.plus(SKEW)).text() + " (" + AmzDate.of(now).text() + " + 5 min.)");
        }
        Instant end = signed.instant().plus(given.expires() == null ? SKEW : expires(given.expires()));
        if (now.isAfter(end)) {
            throw mismatch("Signature expired: " + signed.text() + " is no longer good after "
                    + AmzDate.of(end).text() + "; it is " + AmzDate.of(now).text());
        }
    }

    private static Duration expires(String seconds) {
        if (!seconds.matches("\\d{1,6}") || Integer.parseInt(seconds) < 1 || Integer.parseInt(seconds) > LONGEST) {
            throw incomplete("X-Amz-Expires must be between 1 and " + LONGEST + " seconds: '" + seconds + "'");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    /** Host, and every header of AWS's own that is there, has to be covered by the signature. */
    private void checkSignedHeaders() {
        List<String> signed = given.signedHeaders();
        if (!signed.equals(signed.stream().sorted().distinct().toList())
                || !signed.stream().allMatch(name -> name.matches("[a-z0-9-]+"))) {
            throw incomplete("SignedHeaders must be lower-case names in order, each once");
        }
        if (!signed.contains("host")) {
            throw mismatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        for (String name : request.headerNames()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-amz-") && !signed.contains(lower)) {
                throw mismatch("'" + lower + "' must be a 'SignedHeader' in the AWS Authorization.");
            }
        }
    }

    private String canonical() {
        return CanonicalRequest.of(
                request.method(),
                request.path(),
                request.canonicalQuery().text(Set.of(Signature.IN_QUERY)),
                given.signedHeaders(),
                request::headers,
                SigningKey.sha256(request.body()));
    }

    private static AwsError incomplete(String message) {
        return AwsError.withStatus(403, "IncompleteSignatureException", message);
    }

    private static AwsError mismatch(String message) {
        return AwsError.withStatus(403, "InvalidSignatureException", message);
    }
}
