/** Pages of administrators: people and their accounts. */
package app.candor.ui.admin;
