package org.parley.system;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The first bean to start and the last to stop: nobody may use JPA before the schema is right, so whoever works at the
 * start says {@code @DependsOn("Startup")}.
 */
@Singleton
@jakarta.ejb.Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Inject
    Settings settings;

    @Inject
    Halt halt;

    @Inject
    OperatorKey operatorKey;

    @Resource(lookup = "java:app/jdbc/parley")
    DataSource dataSource;

    @PostConstruct
    void start() {
        try {
            settings.check();
            Setting.unknown(System.getenv()).forEach(name -> LOG.warning(() -> name + " is no setting of Parley"));
            refuseExposedDemo();
            DataFolder.prepare(settings.data());
            operatorKey.make();
            int migrations = Schema.migrate(dataSource);
            LOG.info(() -> "The schema is current, migrations applied: " + migrations);
        } catch (ParleyException e) {
            halt.because(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            halt.because(e.getMessage() + ".", e);
        } catch (SQLException e) {
            halt.because("the database cannot be opened: " + rootMessage(e), e);
        }
    }

    /** Everybody knows the demo people's password. */
    private void refuseExposedDemo() {
        if (settings.demo() && !settings.demoAllowed() && (!settings.derby() || settings.reachableByOthers())) {
            throw new DemoRefusedException();
        }
    }

    private static String rootMessage(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @PreDestroy
    void stop() {
        if (settings.derby()) {
            try {
                new Derby(settings).close();
            } catch (SQLException e) {
                LOG.warning(() -> "Derby was not closed: " + e.getMessage());
            }
        }
    }
}
