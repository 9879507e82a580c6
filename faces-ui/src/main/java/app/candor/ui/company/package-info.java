/** Pages of a company: its data, its team and who is asked into it, for its people and for administrators. */
package app.candor.ui.company;
