package app.candor.testing;

import app.candor.shared.DomainEvent;
import app.candor.shared.outbox.Outbox;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The beans of the core without a container: each {@link #call} builds what it needs anew around one EntityManager and
 * runs it in one transaction, as {@code @Transactional} does. Events go to the real outbox and are remembered.
 *
 * <p>Knows field injection only, which is all that the core uses; one instance per class and call.
 */
public final class Services {
    private final Database database;
    private final Map<Class<?>, Object> given = new HashMap<>();
    private final Map<String, String> configuration = new HashMap<>();
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    public Services(Database database) {
        this.database = database;
    }

    /** Puts this object wherever a field of that type is injected, such as a clock or a stand-in of another context. */
    public <T> Services with(Class<T> type, T object) {
        given.put(type, object);
        return this;
    }

    public Services configured(String key, String value) {
        configuration.put(key, value);
        return this;
    }

    /** Runs the work on a bean in a transaction of its own, rolled back when the work throws. */
    public <B, R> R call(Class<B> bean, Function<B, R> work) {
        var fired = new CopyOnWriteArrayList<DomainEvent>();
        R result = database.inTransaction(entityManager -> {
            var wiring = new Wiring(entityManager, fired);
            return work.apply(bean.cast(wiring.bean(bean)));
        });
        events.addAll(fired);
        return result;
    }

    public <B> void run(Class<B> bean, Consumer<B> work) {
        call(bean, it -> {
            work.accept(it);
            return null;
        });
    }

    /** What was fired in transactions that were committed, in order. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    public <E extends DomainEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private final class Wiring {
        private final EntityManager entityManager;
        private final List<DomainEvent> fired;
        private final Map<Class<?>, Object> beans = new HashMap<>(given);

        Wiring(EntityManager entityManager, List<DomainEvent> fired) {
            this.entityManager = entityManager;
            this.fired = fired;
        }

        Object bean(Class<?> type) {
            Object known = beans.get(type);
            if (known != null) {
                return known;
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                Object made = constructor.newInstance();
                beans.put(type, made);
                for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
                    for (Field field : level.getDeclaredFields()) {
                        inject(made, field);
                    }
                }
                return made;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot build " + type.getName(), e);
            }
        }

        private void inject(Object owner, Field field) throws IllegalAccessException {
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                set(owner, field, given.getOrDefault(EntityManager.class, entityManager));
            } else if (field.isAnnotationPresent(ConfigProperty.class)) {
                set(owner, field, configured(field));
            } else if (field.isAnnotationPresent(Inject.class)) {
                set(owner, field, field.getType() == Event.class ? new ToOutbox(this) : bean(field.getType()));
            }
        }

        private Object configured(Field field) {
            String key = field.getAnnotation(ConfigProperty.class).name();
            String value = configuration.get(key);
            if (value == null) {
                throw new IllegalStateException("the test must say what " + key + " is");
            }
            if (field.getType() == long.class) {
                return Long.valueOf(value);
            }
            if (field.getType() == int.class) {
                return Integer.valueOf(value);
            }
            if (field.getType() == long.class) {
                return Long.valueOf(value);
            }
            return field.getType() == boolean.class ? (Object) Boolean.valueOf(value) : value;
        }

        private void set(Object owner, Field field, Object value) throws IllegalAccessException {
            field.setAccessible(true);
            field.set(owner, value);
        }
    }

    private record ToOutbox(Wiring wiring) implements Event<Object> {
        @Override
        public void fire(Object event) {
            if (event instanceof DomainEvent happened) {
                ((Outbox) wiring.bean(Outbox.class)).write(happened);
                wiring.fired.add(happened);
            }
        }

        @Override
        public <U> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException("domain events are fired at once");
        }

        @Override
        public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException("domain events are fired at once");
        }

        @Override
        public Event<Object> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException("not needed");
        }

        @Override
        public <U> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException("not needed");
        }
    }
}
