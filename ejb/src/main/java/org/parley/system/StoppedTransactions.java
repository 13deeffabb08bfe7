package org.parley.system;

import jakarta.enterprise.inject.Vetoed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Transactions where no container makes any. */
@Vetoed
final class StoppedTransactions extends Transactions implements AutoCloseable {
    private final EntityManagerFactory factory;

    StoppedTransactions(DataSource dataSource) {
        factory = Persistence.createEntityManagerFactory(
                "parley",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "jakarta.persistence.jtaDataSource", "",
                        "eclipselink.logging.level", "WARNING"));
    }

    @Override
    public <T> T get(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    @Override
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
}
