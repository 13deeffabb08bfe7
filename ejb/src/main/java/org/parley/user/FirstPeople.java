package org.parley.user;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.parley.system.Settings;

/**
 * At the start of an empty Parley: demo people, or the way in for the first administrator. Who needs the demo people
 * says {@code @DependsOn("FirstPeople")}.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstPeople {
    @Inject
    Settings settings;

    @Inject
    DemoPeople demo;

    @Inject
    FirstAdministrator first;

    private boolean demoIsNew;

    @PostConstruct
    void start() {
        if (settings.demo()) {
            demoIsNew = demo.create(settings.demoUsers());
        } else {
            first.invite().ifPresent(this::print);
        }
    }

    /** Whether this start has created the demo people, so that their conversations are to follow. */
    public boolean demoIsNew() {
        return demoIsNew;
    }

    /**
     * Whoever can read the server's output may become its administrator. Straight to the process's own output: a
     * logger, and System.out with it, ends in a file that is kept.
     */
    private void print(String key) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .println("Nobody has an account yet. Create the first administrator within "
                        + FirstAdministrator.VALID_FOR.toMinutes() + " minutes: " + settings.home()
                        + "/user/first-administrator.xhtml?key=" + key);
    }
}
