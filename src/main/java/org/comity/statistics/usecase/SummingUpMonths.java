package org.comity.statistics.usecase;

import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Period;
import org.comity.statistics.store.CaseStore;
import org.comity.statistics.store.CaseStore.Month;
import org.comity.statistics.store.MonthStore;
import org.springframework.transaction.support.TransactionTemplate;

/// Sums up the months in which something changed, so that figures over very many requests need not count each.
///
/// Two short kinds of transactions: one notes which months changed, and holds no request longer than that; one sums
/// up a single month, and holds no request at all. What changes meanwhile is noted again.
public class SummingUpMonths {

    private static final int AT_ONCE = 2_000;

    private final CaseStore cases;
    private final MonthStore months;
    private final TransactionTemplate transactions;

    public SummingUpMonths(CaseStore cases, MonthStore months, TransactionTemplate transactions) {
        this.cases = cases;
        this.months = months;
        this.transactions = transactions;
    }

    /// @return whether there was anything to sum up
    public boolean sumUp() {
        var any = false;
        while (Boolean.TRUE.equals(transactions.execute(begun -> noteChanged()))) {
            any = true;
        }
        while (Boolean.TRUE.equals(transactions.execute(begun -> sumUpOne()))) {
            any = true;
        }
        return any;
    }

    private boolean noteChanged() {
        var changed = cases.takeStale(AT_ONCE);
        changed.forEach(months::changed);
        return !changed.isEmpty();
    }

    private boolean sumUpOne() {
        var month = months.takeChanged();
        month.ifPresent(this::sumUp);
        return month.isPresent();
    }

    private void sumUp(Month month) {
        var period = Period.of(month.month());
        var whole = new Figures(month.side(), period, true);
        var told = new Figures(month.side(), period, true);
        cases.each(month.authority(), month.side(), period, one -> {
            whole.add(one);
            told.addTold(one);
        });
        months.put(month, whole, told);
    }
}
