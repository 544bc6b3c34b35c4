package dev.serverlesspresso.local.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of AWS's documentation: "Create a signed AWS API request"
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html) and the requests of the Signature
 * Version 4 test suite (docs.aws.amazon.com/general/latest/gr/signature-v4-test-suite.html), with the keys that they use.
 */
class CanonicalRequestTests {
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String DATE = "20150830T123600Z";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void listUsersOfTheDocumentation() {
        String request = CanonicalRequest.of(
                "GET",
                "/",
                CanonicalQuery.parse("Action=ListUsers&Version=2010-05-08").text(Set.of()),
                List.of("content-type", "host", "x-amz-date"),
                headers(Map.of(
                        "content-type", "application/x-www-form-urlencoded; charset=utf-8",
                        "host", "iam.amazonaws.com",
                        "x-amz-date", DATE)),
                EMPTY);

        assertThat(SigningKey.sha256(request))
                .isEqualTo("f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59");
        assertThat(sign(request, "iam")).isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    @ParameterizedTest
    @CsvSource({
        "/, '', 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "/, Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "/%E1%88%B4, '', 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
    })
    void requestsOfTheTestSuite(String path, String query, String signature) {
        String request = CanonicalRequest.of(
                "GET",
                path,
                CanonicalQuery.parse(query).text(Set.of()),
                List.of("host", "x-amz-date"),
                headers(Map.of("host", "example.amazonaws.com", "x-amz-date", DATE)),
                EMPTY);

        // The suite encodes the path once, as S3 does; its own text for get-utf8 is signed as it is written.
        String suite = path.contains("%") ? request.replace("%25", "%") : request;
        assertThat(sign(suite, "service")).isEqualTo(signature);
    }

    @Test
    void formOfTheTestSuite() {
        String request = CanonicalRequest.of(
                "POST",
                "/",
                "",
                List.of("content-type", "host", "x-amz-date"),
                headers(Map.of(
                        "content-type", "application/x-www-form-urlencoded",
                        "host", "example.amazonaws.com",
                        "x-amz-date", DATE)),
                SigningKey.sha256("Param1=value1"));

        assertThat(sign(request, "service"))
                .isEqualTo("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    @Test
    void headerValuesAreTrimmedAndJoined() {
        String request = CanonicalRequest.of(
                "GET",
                "/",
                "",
                List.of("host", "my-header1", "my-header2", "x-amz-date"),
                headers(Map.of(
                        "host", "example.amazonaws.com",
                        "my-header1", " value1",
                        "my-header2", " \"a   b   c\" ",
                        "x-amz-date", DATE)),
                EMPTY);

        assertThat(sign(request, "service"))
                .isEqualTo("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
        assertThat(CanonicalRequest.of(
                        "GET", "/", "", List.of("my-header1"), name -> List.of("value2 ", "value1"), EMPTY))
                .contains("my-header1:value2,value1\n");
    }

    /** The pages that name them: normalize-path of the test suite; "each path segment must be URI-encoded twice". */
    @ParameterizedTest
    @CsvSource({
        "'', /",
        "/, /",
        "//, /",
        "/./, /",
        "/example/.., /",
        "/example1/example2/../.., /",
        "//example//, /example/",
        "/./example, /example",
        "/example/., /example/",
        "/../../x, /x",
        "/topics/a%2Fb%20c, /topics/a%252Fb%2520c",
        "/a~b-c_d.e*f, /a~b-c_d.e%2Af",
    })
    void pathIsNormalisedAndEncodedTwice(String raw, String canonical) {
        assertThat(CanonicalRequest.path(raw)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "b=2&a=1, a=1&b=2",
        "a=2&a=1&a=10, a=1&a=10&a=2",
        "a&b=, a=&b=",
        "b&B, B=&b=",
        "p=%41%2f%7E%2a+, p=A%2F~%2A%2B",
        "p=a b, p=a%20b",
        "p=é, p=%C3%A9",
        "a=1&&b=2&, a=1&b=2",
        "a=b=c, a=b%3Dc",
    })
    void queryIsSortedAndEncodedOnce(String raw, String canonical) {
        assertThat(CanonicalQuery.parse(raw).text(Set.of())).isEqualTo(canonical);
    }

    @Test
    void brokenQueriesAreTold() {
        assertThatThrownBy(() -> CanonicalQuery.parse("a=%zz")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalQuery.parse("a=1&%61=2").get("a")).hasMessageContaining("is there twice");
    }

    private static String sign(String request, String service) {
        return new SigningKey(SECRET, new CredentialScope("AKIDEXAMPLE", "20150830", "us-east-1", service))
                .sign(request, DATE);
    }

    private static CanonicalRequest.Headers headers(Map<String, String> headers) {
        return name -> List.of(headers.get(name));
    }
}
