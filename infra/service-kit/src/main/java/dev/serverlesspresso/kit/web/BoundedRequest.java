package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.problem.web.BodyTooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is read whole before anybody parses it: it is not too large, and it is UTF-8. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final int largest;
    private @Nullable WholeBody body;

    BoundedRequest(HttpServletRequest request, int largest) {
        super(request);
        this.largest = largest;
    }

    /**
     * @throws BodyTooLargeException if the body goes on beyond the largest size
     * @throws CharacterCodingException if it is no UTF-8
     */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            byte[] bytes = super.getInputStream().readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new BodyTooLargeException(largest);
            }
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            body = new WholeBody(bytes);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class WholeBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        WholeBody(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a body that was read whole has no listener");
        }
    }
}
