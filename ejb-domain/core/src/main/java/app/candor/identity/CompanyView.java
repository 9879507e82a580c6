package app.candor.identity;

import java.util.UUID;

/** A company as the rest of the system sees it. */
public record CompanyView(UUID id, String name) {}
