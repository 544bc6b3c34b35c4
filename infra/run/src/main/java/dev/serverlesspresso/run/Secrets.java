package dev.serverlesspresso.run;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/** What this machine's installation alone knows: made at the first start, kept in its data folder, never logged. */
final class Secrets {
    static final String FILE = "secrets.properties";
    static final String CODE_SECRET = "code-secret";
    static final String TOKEN_KEY = "customer-token-key";
    static final String PASSWORD = "password.";
    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Set<StandardOpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /**
     * Reads the secrets of a data folder, or makes its first ones.
     *
     * @throws RunFailure naming the line that cannot be used
     */
    static Secrets in(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return new Secrets(file, SecretsFile.read(file));
        }
        Secrets secrets = new Secrets(file, new Properties());
        secrets.values.setProperty(CODE_SECRET, newCodeSecret());
        secrets.values.setProperty(TOKEN_KEY, newTokenKey());
        secrets.store();
        return secrets;
    }

    /** The key of the codes' HMAC, base64url. */
    String codeSecret() {
        return values.getProperty(CODE_SECRET);
    }

    static String newCodeSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** The private key of the customers' tokens, as a JSON Web Key. */
    String customerTokenKey() {
        return values.getProperty(TOKEN_KEY);
    }

    /** The password of a member of staff, made when it is asked for the first time. */
    synchronized String password(String username) {
        String known = values.getProperty(PASSWORD + username);
        if (known != null) {
            return known;
        }
        String password = RANDOM.ints(10, 0, PASSWORD_LETTERS.length())
                .mapToObj(index -> String.valueOf(PASSWORD_LETTERS.charAt(index)))
                .reduce("", String::concat);
        values.setProperty(PASSWORD + username, password);
        store();
        return password;
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

    /** Writes beside the file and then replaces it, so that no moment leaves half of it. */
    private void store() {
        Path written = file.resolveSibling(FILE + ".new");
        try {
            StringWriter text = new StringWriter();
            values.store(text, "Secrets of this installation. Delete the file to get new ones.");
            Files.deleteIfExists(written);
            try (FileChannel channel = OwnerOnly.open(written, ANEW)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new RunFailure("cannot write '" + file + "': " + Reason.of(e));
        }
    }
}
