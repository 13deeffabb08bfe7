package org.parley.system;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;

/** The services' transactions over a test's own database. */
public class TestTransactions extends Transactions {
    private final TestDatabase database;

    public TestTransactions(TestDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T get(Function<EntityManager, T> work) {
        return database.get(work);
    }

    @Override
    public void run(Consumer<EntityManager> work) {
        database.run(work);
    }
}
