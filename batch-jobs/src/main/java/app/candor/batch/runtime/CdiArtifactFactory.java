package app.candor.batch.runtime;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jberet.spi.ArtifactFactory;

/** Makes the readers, processors and writers of a job: CDI beans by name, released when the step is over. */
final class CdiArtifactFactory implements ArtifactFactory {
    private final BeanManager beanManager;
    private final Map<Object, CreationalContext<?>> contexts = Collections.synchronizedMap(new IdentityHashMap<>());

    CdiArtifactFactory(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    @Override
    public Object create(String name, Class<?> type, ClassLoader classLoader) {
        Bean<?> bean = find(name);
        if (bean == null) {
            return null;
        }
        CreationalContext<?> context = beanManager.createCreationalContext(bean);
        Object artifact = beanManager.getReference(bean, bean.getBeanClass(), context);
        contexts.put(artifact, context);
        return artifact;
    }

    @Override
    public void destroy(Object artifact) {
        CreationalContext<?> context = contexts.remove(artifact);
        if (context != null) {
            context.release();
        }
    }

    @Override
    public Class<?> getArtifactClass(String name, ClassLoader classLoader) {
        Bean<?> bean = find(name);
        return bean == null ? null : bean.getBeanClass();
    }

    private Bean<?> find(String name) {
        return beanManager.resolve(beanManager.getBeans(name));
    }
}
