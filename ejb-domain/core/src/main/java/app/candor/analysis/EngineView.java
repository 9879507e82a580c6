package app.candor.analysis;

/** What scored, so that a result can be reproduced. */
public record EngineView(EngineKind kind, String model, String promptVersion) {}
