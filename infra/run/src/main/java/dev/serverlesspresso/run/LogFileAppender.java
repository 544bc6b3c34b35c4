package dev.serverlesspresso.run;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Logs of this process in a {@link RotatingFile}; {@code logback.xml} names the file. */
public final class LogFileAppender extends OutputStreamAppender<ILoggingEvent> {
    private @Nullable String file;

    public void setFile(String path) {
        file = path;
    }

    @Override
    public void start() {
        String path = file;
        if (path == null) {
            addError("a log file appender needs a file");
            return;
        }
        setOutputStream(new RotatingFile(Path.of(path), RotatingFile.LARGEST, this::addWarn));
        super.start();
    }
}
