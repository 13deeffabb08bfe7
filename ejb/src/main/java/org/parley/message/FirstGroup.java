package org.parley.message;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** At the start: the group that has all people. Who needs it says {@code @DependsOn("FirstGroup")}. */
@Singleton
@Startup
@DependsOn("FirstPeople")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstGroup {
    @Inject
    Everyone everyone;

    @PostConstruct
    void start() {
        everyone.gather();
    }
}
