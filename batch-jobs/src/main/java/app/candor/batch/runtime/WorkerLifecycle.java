package app.candor.batch.runtime;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts the worker with the web application and stops it with it. Earlier moments, such as the start of CDI, are too early: the
 * server has not bound its executors by then.
 */
@WebListener
public class WorkerLifecycle implements ServletContextListener {
    @Inject
    Worker worker;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        worker.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            worker.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the worker did not stop cleanly", e);
        }
    }
}
