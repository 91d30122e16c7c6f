package org.comity.statistics.usecase;

import org.comity.identity.AuthorityId;
import org.comity.requests.model.Side;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Period;
import org.comity.statistics.store.CaseStore;
import org.comity.statistics.store.MonthStore;

/// Counts what a side of an authority has in a period: one by one where that is done at once, else from months that
/// were summed up.
public class CountingFigures {

    static final int MOST_ONE_BY_ONE = 10_000;

    private final CaseStore cases;
    private final MonthStore months;

    public CountingFigures(CaseStore cases, MonthStore months) {
        this.cases = cases;
        this.months = months;
    }

    /// Up to ten thousand requests are counted as they stand now. Beyond that changes of the last minutes
    /// may be missing, and times are within five in a hundred.
    ///
    /// @param whole whether requests under TLP:RED are told in full; else only how many there are
    public Figures of(AuthorityId authority, Side side, Period period, boolean whole) {
        if (cases.moreThan(MOST_ONE_BY_ONE, authority, side, period)) {
            return months.of(authority, side, period, whole);
        }
        var figures = new Figures(side, period, true);
        cases.of(authority, side, period, MOST_ONE_BY_ONE).forEach(whole ? figures::add : figures::addTold);
        return figures;
    }
}
