/** How the kernel's values are kept in PostgreSQL where EclipseLink does not know how, or knows it wrongly. */
package app.candor.shared.jpa;
