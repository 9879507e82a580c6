/** Tables as CSV (RFC 4180), by FastCSV. Files come from people's spreadsheets and go back into them: nothing in them is trusted. */
package app.candor.adapter.csv;
