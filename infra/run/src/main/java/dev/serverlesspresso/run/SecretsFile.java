package dev.serverlesspresso.run;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;

/** Reads the secrets line by line, so that a damaged one is named. What is in the line is never told. */
final class SecretsFile {
    private static final String REMEDY =
            "restore the file, or delete it to get new secrets (customers and displays then have to begin anew)";

    private final Path file;
    private final Properties values = new Properties();

    private SecretsFile(Path file) {
        this.file = file;
    }

    static Properties read(Path file) {
        SecretsFile secrets = new SecretsFile(file);
        secrets.read();
        return secrets.values;
    }

    private void read() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int number = 0;
            int from = 0;
            while (from < bytes.length) {
                number++;
                int end = from;
                while (end < bytes.length && bytes[end] != '\n') {
                    end++;
                }
                readLine(number, Arrays.copyOfRange(bytes, from, end));
                from = end + 1;
            }
        } catch (IOException e) {
            throw new RunFailure("'" + file + "' cannot be read: " + Reason.of(e));
        }
        require(Secrets.CODE_SECRET);
        require(Secrets.TOKEN_KEY);
    }

    private void readLine(int number, byte[] bytes) {
        Properties line = parsed(number, bytes);
        if (line.size() > 1) {
            throw broken(number, "it is not one name and its value");
        }
        for (String name : line.stringPropertyNames()) {
            String value = line.getProperty(name);
            check(number, name, value);
            if (values.setProperty(name, value) != null) {
                throw broken(number, "'" + name + "' is there twice");
            }
        }
    }

    private Properties parsed(int number, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Properties line = new Properties();
            line.load(new StringReader(text));
            return line;
        } catch (CharacterCodingException e) {
            throw broken(number, "it is not UTF-8 text");
        } catch (IllegalArgumentException e) {
            throw broken(number, "it has a \\u that four hexadecimal digits do not follow");
        } catch (IOException e) {
            throw broken(number, Reason.of(e));
        }
    }

    private void check(int number, String name, String value) {
        if (name.equals(Secrets.CODE_SECRET) && !isCodeSecret(value)) {
            throw broken(number, "'" + name + "' must be 32 bytes in base64url");
        }
        if (name.equals(Secrets.TOKEN_KEY) && !isTokenKey(value)) {
            throw broken(number, "'" + name + "' must be a private P-256 key as a JSON Web Key");
        }
        if (name.startsWith(Secrets.PASSWORD) && value.isBlank()) {
            throw broken(number, "'" + name + "' must not be empty");
        }
    }

    private static boolean isCodeSecret(String value) {
        try {
            return Base64.getUrlDecoder().decode(value).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTokenKey(String value) {
        try {
            ECKey key = ECKey.parse(value);
            return key.isPrivate() && Curve.P_256.equals(key.getCurve()) && key.getKeyID() != null;
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private void require(String name) {
        if (!values.containsKey(name)) {
            throw new RunFailure("'" + file + "' has no '" + name + "': " + REMEDY);
        }
    }

    private RunFailure broken(int line, String why) {
        return new RunFailure("'" + file + "', line " + line + ": " + why + ": " + REMEDY);
    }
}
