package org.parley.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A migrated, empty database of one vendor, for repository and service tests in plain Java. Use it as the argument of
 * a parameterised test ({@code @ParameterizedTest @EnumSource(Vendor.class)}) through {@link #of}; close it after.
 * PostgreSQL is started once for the whole run and each test gets a database of its own.
 */
public final class TestDatabase implements AutoCloseable {
    private static @Nullable EmbeddedPostgres postgres;
    private static int databases;

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // one a database, and there are few
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        try {
            Schema.migrate(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        factory = Persistence.createEntityManagerFactory(
                "parley",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "jakarta.persistence.jtaDataSource", "",
                        "eclipselink.session-name", UUID.randomUUID().toString(),
                        "eclipselink.logging.level", "WARNING"));
    }

    public static TestDatabase of(Vendor vendor) {
        return new TestDatabase(vendor == Vendor.DERBY ? derby() : postgresql());
    }

    /** A database of a vendor that holds nothing, not even a schema; Derby's is in that folder, which must not exist yet. */
    static DataSource empty(Vendor vendor, Path folder) {
        if (vendor == Vendor.POSTGRESQL) {
            return postgresql();
        }
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        return source;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** Runs work in one transaction: commits it, or rolls it back and throws on. */
    public <T> T get(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        EntityManager outer = current.get();
        current.set(em);
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            current.set(outer);
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    /**
     * What the container injects into a service: each call goes to the EntityManager of the thread's innermost
     * {@link #get} or {@link #run}, and fails outside of one.
     */
    public EntityManager injected() {
        return (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(
                                Objects.requireNonNull(current.get(), "No transaction has begun"), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    public void run(Consumer<EntityManager> work) {
        get(em -> {
            work.accept(em);
            return true;
        });
    }

    @Override
    public void close() {
        factory.close();
    }

    private static DataSource derby() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + UUID.randomUUID());
        source.setCreateDatabase("create");
        return source;
    }

    private static synchronized DataSource postgresql() {
        try {
            EmbeddedPostgres running = postgres;
            if (running == null) {
                running = EmbeddedPostgres.builder().start();
                postgres = running;
            }
            String name = "test" + databases++;
            try (var connection = running.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return running.getDatabase("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
