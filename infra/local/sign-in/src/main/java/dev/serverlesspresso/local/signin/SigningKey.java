package dev.serverlesspresso.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The RSA key that signs staff tokens; kept in a file, so that a restart signs nobody out. */
final class SigningKey {
    private static final String FILE = "staff-sign-in.jwk";

    private SigningKey() {}

    static RSAKey in(@Nullable Path folder) {
        if (folder == null) {
            return generate();
        }
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : store(generate(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the staff signing key in '" + file + "'", e);
        } catch (ParseException e) {
            throw new IllegalStateException("'" + file + "' is not a JSON Web Key; delete it to get a new one", e);
        }
    }

    private static RSAKey store(RSAKey key, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, key.toJSONString());
        return key;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK cannot make an RSA key", e);
        }
    }
}
