package org.parley.user;

import org.parley.system.TestDatabase;
import org.parley.system.TestTransactions;

/** The accounts of a test's database, for services that ask about them. */
public final class TestUsers extends UserService {
    public TestUsers(TestDatabase database) {
        transactions = new TestTransactions(database);
    }
}
