package app.candor.analysis.domain;

import jakarta.persistence.EntityManager;

/** The repository of replies on an EntityManager of the test's choice. */
public final class RepliesOn {
    private RepliesOn() {}

    public static EngineReplyRepository of(EntityManager entityManager) {
        EngineReplyRepository repository = new EngineReplyRepository();
        repository.entityManager = entityManager;
        return repository;
    }
}
