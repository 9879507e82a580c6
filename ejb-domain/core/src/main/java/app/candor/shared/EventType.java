package app.candor.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a {@link DomainEvent} on the wire. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** CloudEvents {@code type}, such as {@code invitation.completed}. */
    String value();

    /** Kafka topic. */
    String topic();

    /** Version of the data's schema, part of {@code dataschema}. */
    int version() default 1;
}
