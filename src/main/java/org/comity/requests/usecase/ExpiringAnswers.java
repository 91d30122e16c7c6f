package org.comity.requests.usecase;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.comity.requests.model.Act;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.store.AnswerStore;
import org.comity.requests.store.AnswerStore.Due;
import org.comity.requests.store.RequestStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/// Says when the time of a provider or registrar for its answer is over (Second Protocol, Article 7(7)):
/// from then on the other ways are open. Looks once a minute; what a stopped node missed is done at its
/// next start. A late answer can still be recorded. The clock of such an order counts to the same day and
/// only warns before it.
public class ExpiringAnswers {

    private static final int AT_ONCE = 100;

    private final RequestStore requests;
    private final AnswerStore answers;
    private final Chronicle chronicle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ExpiringAnswers(
            RequestStore requests,
            AnswerStore answers,
            Chronicle chronicle,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.chronicle = chronicle;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void expire() {
        var dayOnTheFirstMeridian =
                clock.instant().atZone(ZoneOffset.ofHours(14)).toLocalDate();
        for (var due : answers.dueBefore(dayOnTheFirstMeridian, AT_ONCE)) {
            transaction.executeWithoutResult(status -> expire(due));
        }
    }

    /// The day ends where the addressee is.
    private void expire(Due due) {
        var stored = requests.findForChange(due.request()).orElseThrow();
        var now = clock.instant();
        var today = now.atZone(stored.request().requested().zone()).toLocalDate();
        if (today.isAfter(due.until())
                && stored.request().apply(Act.EXPIRE, now) instanceof Transition.Moved(var moved, var edge)) {
            requests.save(moved);
            chronicle.write(moved, stored.caseKey(), edge.act(), Side.NODE, null, Map.of(), Map.of());
        }
    }
}
