package dev.serverlesspresso.local.sqs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scalikejdbc.ConnectionPool;
import scalikejdbc.ConnectionPoolFactory;
import scalikejdbc.ConnectionPoolSettings;

/**
 * The H2 file with all queues. One connection is held open, so that a damaged file is found here and nowhere else.
 *
 * <p>ElasticMQ finds its database through one connection pool for the whole process, and sets it only the first time: a
 * process can therefore have one such file open, one after the other.
 */
final class QueueFile implements AutoCloseable {
    private static final AtomicBoolean IN_USE = new AtomicBoolean();

    private final String url;
    private final Connection connection;

    private QueueFile(String url, Connection connection) {
        this.url = url;
        this.connection = connection;
    }

    static QueueFile open(Path folder) {
        String file = folder.resolve("queues").toAbsolutePath().toString().replace('\\', '/');
        String url = "jdbc:h2:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        if (!IN_USE.compareAndSet(false, true)) {
            throw new QueuesUnavailableException(
                    "cannot open the queues in '" + folder + "': this process has those of another folder open",
                    new IllegalStateException());
        }
        try {
            QueueFile opened = new QueueFile(url, DriverManager.getConnection(url, "", ""));
            opened.useForAllConnections();
            return opened;
        } catch (SQLException e) {
            IN_USE.set(false);
            throw new QueuesUnavailableException("cannot open the queues in '" + folder + "': " + e.getMessage(), e);
        }
    }

    private void useForAllConnections() {
        DB.initializeSingleton(settings());
        ConnectionPoolSettings pool = ConnectionPool.singleton$default$4();
        ConnectionPoolFactory factory = ConnectionPool.singleton$default$5(url, "", "", pool);
        ConnectionPool.singleton(url, "", "", pool, factory);
    }

    SqlQueuePersistenceConfig settings() {
        return new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
    }

    @Override
    public void close() {
        ConnectionPool.closeAll();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new QueuesUnavailableException("the queues could not be closed: " + e.getMessage(), e);
        } finally {
            IN_USE.set(false);
        }
    }
}
