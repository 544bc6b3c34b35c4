package dev.serverlesspresso.kit.access.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** What an issuer publishes, read with limits of time and size. */
final class IssuerDocuments {

    private static final int WAIT_MILLIS = 1_500;
    private static final int LARGEST_DOCUMENT = 100_000;

    private static final ResourceRetriever HTTP =
            new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, LARGEST_DOCUMENT);

    private IssuerDocuments() {}

    /** Keys at a known address. */
    static IssuerKeys.PublishedKeys at(URI address) {
        return () -> JWKSet.parse(read(address));
    }

    /** Keys at the address that the issuer's OpenID Connect document names; that is asked until it has answered once. */
    static IssuerKeys.PublishedKeys discoveredFrom(String issuer) {
        return new IssuerKeys.PublishedKeys() {
            private volatile @Nullable URI address;

            @Override
            public JWKSet read() throws IOException, ParseException {
                URI known = address;
                if (known == null) {
                    known = keysOf(issuer);
                    address = known;
                }
                return JWKSet.parse(IssuerDocuments.read(known));
            }
        };
    }

    private static URI keysOf(String issuer) throws IOException, ParseException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var document = JSONObjectUtils.parse(read(URI.create(base + "/.well-known/openid-configuration")));
        String named = JSONObjectUtils.getString(document, "issuer");
        if (!issuer.equals(named)) {
            throw new ParseException("'" + issuer + "' calls itself '" + named + "'", 0);
        }
        return JSONObjectUtils.getURI(document, "jwks_uri");
    }

    private static String read(URI address) throws IOException {
        return HTTP.retrieveResource(address.toURL()).getContent();
    }
}
