/**
 * The frame of every readiness check: run aside with a time limit, so that {@code /health/ready} answers quickly while a
 * dependency hangs, and says in a word what is wrong without showing addresses or secrets.
 */
package app.candor.adapter.health;
