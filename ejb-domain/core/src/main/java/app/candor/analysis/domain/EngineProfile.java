package app.candor.analysis.domain;

import app.candor.analysis.EngineKind;

/** What judges, exactly enough to repeat it: stored with every run. */
public record EngineProfile(EngineKind kind, String model, String promptVersion, String rubricVersion) {}
