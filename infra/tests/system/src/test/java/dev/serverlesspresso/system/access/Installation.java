package dev.serverlesspresso.system.access;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import dev.serverlesspresso.system.Counter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Properties;

/** What only this installation knows, read from its data folder. */
record Installation(Path data) {
    static Installation of(Counter counter) {
        return new Installation(counter.settings().data());
    }

    ECKey customerTokenKey() {
        try {
            return ECKey.parse(secrets().getProperty("customer-token-key"));
        } catch (ParseException e) {
            throw new IllegalStateException("the customers' signing key is not a JSON Web Key", e);
        }
    }

    RSAKey staffTokenKey() {
        try {
            return RSAKey.parse(Files.readString(data.resolve("staff-sign-in.jwk")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("the staff's signing key is not a JSON Web Key", e);
        }
    }

    Properties secrets() {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
