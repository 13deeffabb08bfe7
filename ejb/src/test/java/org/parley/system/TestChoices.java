package org.parley.system;

/** What administrators chose over a test's own database. */
@SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
public class TestChoices extends Choices {
    public TestChoices(Transactions transactions, Settings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }
}
