package dev.serverlesspresso.run;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;

/** What this machine's installation alone knows: made at the first start, kept in its data folder, never logged. */
final class Secrets {
    private static final String FILE = "secrets.properties";
    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path folder) {
        Secrets secrets = new Secrets(folder.resolve(FILE));
        try {
            Files.createDirectories(folder);
            if (Files.exists(secrets.file)) {
                try (var reader = Files.newBufferedReader(secrets.file)) {
                    secrets.values.load(reader);
                }
            }
            return secrets;
        } catch (IOException | IllegalArgumentException e) {
            throw new RunFailure("the data folder '" + folder + "' cannot be used: " + e.getMessage());
        }
    }

    /** The key of the codes' HMAC, base64url. */
    String codeSecret() {
        return value("code-secret", Secrets::newCodeSecret);
    }

    static String newCodeSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** The private key of the customers' tokens, as a JSON Web Key. */
    String customerTokenKey() {
        return value("customer-token-key", Secrets::newTokenKey);
    }

    String password(String username) {
        return value("password." + username, () -> RANDOM.ints(10, 0, PASSWORD_LETTERS.length())
                .mapToObj(index -> String.valueOf(PASSWORD_LETTERS.charAt(index)))
                .reduce("", String::concat));
    }

    static String newTokenKey() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            return key.toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK cannot make an EC key", e);
        }
    }

    private String value(String name, java.util.function.Supplier<String> first) {
        String value = values.getProperty(name);
        if (value == null) {
            value = first.get();
            values.setProperty(name, value);
            store();
        }
        return value;
    }

    private void store() {
        try {
            if (!Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            StringWriter text = new StringWriter();
            values.store(text, "Secrets of this installation. Delete the file to get new ones.");
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new RunFailure("cannot write '" + file + "': " + e.getMessage());
        }
    }
}
