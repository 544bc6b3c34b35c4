package dev.serverlesspresso.local.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What all pages of the OpenID provider look like. They have no script. */
final class PageFrame {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #faf6f0; --ink: #1e1512; --crema: #9a4a12; --line: #8a786a;
              --quiet: #65564c; --trouble: #a3231d; --cup: #fffdf9; --coffee: #4a2a1b; }
            @media (prefers-color-scheme: dark) {
              :root { --ground: #1e1512; --ink: #faf6f0; --crema: #e9a368; --line: #8f7b6d;
                --quiet: #c0ae9f; --trouble: #ff9c8f; --cup: #efe6da; --coffee: #5a3422; }
            }
            * { box-sizing: border-box; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground);
              color: var(--ink); font: 1.125rem/1.5 system-ui, "Hiragino Sans", "Yu Gothic", "Noto Sans JP", sans-serif; }
            main { width: min(24rem, 100% - 2rem); }
            :lang(ja) { line-break: strict; word-break: auto-phrase; }
            svg { display: block; width: 4.5rem; height: 4.5rem; margin-bottom: 1rem; }
            .cup { fill: var(--cup); }
            .coffee { fill: var(--coffee); stroke: none; }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
            .shop, nav { color: var(--quiet); }
            .shop { margin: 0 0 1.5rem; }
            nav { display: flex; justify-content: center; margin-top: 1rem; }
            nav a { display: inline-flex; align-items: center; min-height: 3rem; padding: 0 1rem; color: inherit; }
            label { display: block; margin-bottom: 1rem; }
            input { display: block; width: 100%; min-height: 3rem; margin-top: .25rem; padding: 0 .75rem; font: inherit;
              color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .5rem; }
            button { width: 100%; min-height: 3rem; margin-top: .5rem; font: inherit; font-weight: 600; border: 0;
              border-radius: .5rem; background: var(--crema); color: var(--ground); cursor: pointer; }
            :focus-visible { outline: 3px solid var(--crema); outline-offset: 2px; }
            [role=alert] { color: var(--trouble); margin: 0 0 1rem; }
            """;

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            %s
            <h1>%s</h1>
            %s
            </main>
            </body>
            </html>
            """;

    /** The cup of the start page. */
    private static final String CUP = """
            <svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d="M8 17h42v21.5A17.5 17.5 0 0 1 32.5 56h-7A17.5 17.5 0 0 1 8 38.5z" class="cup"/>
            <path d="M9.1 33h39.8v5.5A16.4 16.4 0 0 1 32.5 54.9h-7A16.4 16.4 0 0 1 9.1 38.5z" class="coffee"/>
            <path d="M8 17h42v21.5A17.5 17.5 0 0 1 32.5 56h-7A17.5 17.5 0 0 1 8 38.5zM50 23h3.5a7 7 0 0 1 0 14H50M13 60.5h32M23 13c-3.2-3.4 3.2-5.4 0-10M35 13c-3.2-3.4 3.2-5.4 0-10"/>
            </svg>""";

    private PageFrame() {}

    /** The content is HTML already. */
    static String html(String language, String title, String content) {
        return PAGE.formatted(language, title, STYLE, CUP, title, content);
    }

    /** The page has one style and one form; what the form leads to is the page of a screen. */
    static String contentPolicy(List<URI> origins) {
        String targets = origins.stream().map(URI::toString).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; form-action 'self' " + targets
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
