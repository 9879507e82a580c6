/** Portraits and logos by the JDK's own image library. Invariant: nothing of an upload but its pixels is kept. */
package app.candor.adapter.picture;
