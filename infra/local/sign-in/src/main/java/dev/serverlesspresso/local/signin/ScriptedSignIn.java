package dev.serverlesspresso.local.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's part of the authorization code flow with PKCE, for tests and scripts that act as staff. */
public final class ScriptedSignIn {
    static final String VERIFIER = "a-code-verifier-that-is-long-enough-for-the-protocol-0123456789";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern FORM =
            Pattern.compile("action=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI issuer;

    public ScriptedSignIn(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * Signs in and returns the access token.
     *
     * @throws IllegalStateException if the name and the password do not go together
     */
    public String accessToken(String username, String password, String redirectUri)
            throws IOException, InterruptedException {
        return tokens(username, password, redirectUri).required("access_token").asString();
    }

    JsonNode tokens(String username, String password, String redirectUri) throws IOException, InterruptedException {
        signIn(username, password);
        String body = token(code(authorize(redirectUri)), VERIFIER, redirectUri).body();
        return JsonMapper.shared().readTree(body);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Another browser, which has come by the cookies of this one. */
    ScriptedSignIn withTheSameCookies() {
        ScriptedSignIn other = new ScriptedSignIn(issuer);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(issuer, cookie));
        return other;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "text/html");
    }

    HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Accept", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String code(HttpResponse<String> redirect) {
        Matcher code = CODE.matcher(redirect.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException("no authorization code came back, but status " + redirect.statusCode());
        }
        return code.group(1);
    }

    HttpResponse<String> token(String code, String verifier, String redirectUri)
            throws IOException, InterruptedException {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", SignInSettings.CLIENT_ID,
                        "redirect_uri", redirectUri,
                        "code", code,
                        "code_verifier", verifier));
    }

    /** Asks for the next tokens by the refresh token. */
    HttpResponse<String> renew(String refreshToken) throws IOException, InterruptedException {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        SignInSettings.CLIENT_ID,
                        "refresh_token",
                        refreshToken));
    }

    /** Ends the session of a refresh token. */
    HttpResponse<String> revoke(String refreshToken) throws IOException, InterruptedException {
        return post(
                "/oauth2/revoke",
                Map.of(
                        "client_id",
                        SignInSettings.CLIENT_ID,
                        "token",
                        refreshToken,
                        "token_type_hint",
                        "refresh_token"));
    }

    /** Signs the browser out, to be led to an address. */
    HttpResponse<String> signOut(String address) throws IOException, InterruptedException {
        return get("/logout?" + form(Map.of("client_id", SignInSettings.CLIENT_ID, "logout_uri", address)));
    }

    HttpResponse<String> authorize(String redirectUri) throws IOException, InterruptedException {
        return authorize(redirectUri, Map.of());
    }

    /** The same with parameters that a screen adds, or has otherwise. */
    HttpResponse<String> authorize(String redirectUri, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", SignInSettings.CLIENT_ID,
                "redirect_uri", redirectUri,
                "scope", "openid profile",
                "state", "some-state",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        parameters.putAll(more);
        return get("/oauth2/authorize?" + form(parameters));
    }

    HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        return fillIn(openForm(), username, password);
    }

    /** The form of one tab: where it sends its fields, and the token that belongs to it. */
    record Form(String action, String token) {}

    Form openForm() throws IOException, InterruptedException {
        return openForm("/login");
    }

    /** Opens the form in a tab of its own. */
    Form openForm(String address) throws IOException, InterruptedException {
        Matcher form = FORM.matcher(get(address).body());
        if (!form.find()) {
            throw new IllegalStateException("the page has no form");
        }
        return new Form(form.group(1), form.group(2));
    }

    /** Opens the form that the screen of a redirect address leads to. */
    Form openFormOf(String redirectUri, Map<String, String> more) throws IOException, InterruptedException {
        return openForm(
                authorize(redirectUri, more).headers().firstValue("Location").orElse("none"));
    }

    HttpResponse<String> fillIn(Form form, String username, String password) throws IOException, InterruptedException {
        return post(form.action(), Map.of("username", username, "password", password, "_csrf", form.token()));
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private HttpResponse<String> post(String path, Map<String, String> parameters)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(parameters)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
