package app.candor.messaging.outbox;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts the relay with the web application and stops it with it. Earlier moments, such as the start of CDI, are too early: the
 * server has not bound its executors by then.
 */
@WebListener
public class RelayLifecycle implements ServletContextListener {
    @Inject
    Relay relay;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        relay.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            relay.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the relay did not stop cleanly", e);
        }
    }
}
