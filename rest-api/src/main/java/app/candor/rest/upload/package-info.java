/**
 * The tus 1.0 endpoint at {@code /upload}: a recording arrives in pieces, while it is made, over connections that break. And
 * those for the videos that a company shows to candidates.
 *
 * <p>The protocol is tus-java-server's; around it stands what the library does not do: only the holder of an invitation may
 * use it, for a question that takes an answer, and only HR for videos; ids and metadata are checked before the library sees them; a growing upload
 * stops at the limit; a crash never leaves an upload that cannot go on. Bytes wait under {@code candor.home/staging}; nodes
 * that serve people share that folder. Extensions: creation, creation-defer-length, expiration, termination, checksum.
 */
package app.candor.rest.upload;
