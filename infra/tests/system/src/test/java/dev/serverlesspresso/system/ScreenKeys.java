package dev.serverlesspresso.system;

import dev.serverlesspresso.local.aws.Arns;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of the role of screens, as the publisher gets them for each. */
public final class ScreenKeys {

    private ScreenKeys() {}

    public static OwnConnection.Keys of(Counter counter) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(counter.system().aws().endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20260101/" + Arns.REGION
                                + "/sts/aws4_request, SignedHeaders=host, Signature="
                                + "0".repeat(64))
                .POST(HttpRequest.BodyPublishers.ofString("Action=AssumeRole&Version=2011-06-15&RoleSessionName=screen"
                        + "&RoleArn=arn%3Aaws%3Aiam%3A%3A000000000000%3Arole%2Fserverlesspresso-screen-"
                        + Arns.REGION))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new OwnConnection.Keys(
                member(answer, "AccessKeyId"), member(answer, "SecretAccessKey"), member(answer, "SessionToken"));
    }

    private static String member(String answer, String name) {
        Matcher member = Pattern.compile("<" + name + ">([^<]+)</" + name + ">").matcher(answer);
        if (!member.find()) {
            throw new AssertionError("no " + name + " in " + answer);
        }
        return member.group(1);
    }
}
