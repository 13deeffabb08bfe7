package org.parley.push;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells the sockets that the server goes, before it goes: the container itself drops them without a word. A shutdown
 * hook is the only thing that hears of SIGTERM in time; the server waits for it by its grace time (--shutdowngrace).
 */
@WebListener
public class Drain implements ServletContextListener {
    @Inject
    Connections connections;

    private @Nullable Thread hook;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Connections open = connections;
        Thread thread = new Thread(open::closeAll, "parley-drain");
        Runtime.getRuntime().addShutdownHook(thread);
        hook = thread;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        connections.closeAll();
        Thread thread = hook;
        if (thread != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(thread);
            } catch (IllegalStateException e) {
                // The JVM is stopping: the hook has run or runs.
                hook = null;
            }
        }
    }
}
