package app.candor.operations;

import java.util.List;

/** A job that can be started. */
public record JobView(String name, String description, List<String> parameters, long running) {}
