/** What an assessment is and the rules by which answers are judged: aggregates, values, named policies, repositories. */
package app.candor.analysis.domain;
