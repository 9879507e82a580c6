/** {@code candor doctor}: looks at everything that Candor depends on and changes nothing. */
package app.candor.launcher.doctor;
