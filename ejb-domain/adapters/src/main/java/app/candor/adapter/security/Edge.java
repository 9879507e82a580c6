package app.candor.adapter.security;

import app.candor.adapter.web.HeadersFilter;
import app.candor.adapter.web.RequestFilter;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the filters in their order, which annotations cannot promise, and makes the session's cookie a careful one. */
@WebListener
public class Edge implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        EnumSet<DispatcherType> request = EnumSet.of(DispatcherType.REQUEST);
        String everywhere = "/*";
        add(context, "request", RequestFilter.class, request, everywhere);
        add(
                context,
                "headers",
                HeadersFilter.class,
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR),
                everywhere);
        add(context, "metrics", MetricsGate.class, request, MetricsGate.PATTERN);
        add(context, "caller", CallerFilter.class, request, everywhere);
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(baseUrl.startsWith("https:"));
    }

    private static void add(
            ServletContext context,
            String name,
            Class<? extends Filter> filter,
            EnumSet<DispatcherType> dispatches,
            String pattern) {
        FilterRegistration.Dynamic registration = context.addFilter("candor-" + name, filter);
        registration.setAsyncSupported(true);
        // Called in this order, after filters of libraries; error pages are dispatched outside the first chain.
        registration.addMappingForUrlPatterns(dispatches, true, pattern);
    }
}
