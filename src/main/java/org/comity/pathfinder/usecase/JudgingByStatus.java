package org.comity.pathfinder.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Holder;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview.Best;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.model.Law;
import org.comity.pathfinder.model.LawOnDay;
import org.comity.pathfinder.model.MeasuresByNeed;
import org.comity.pathfinder.model.Place;
import org.comity.pathfinder.model.Situation;
import org.comity.treaties.StateFact;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// Judges by status alone, without reasons: for thousands of pairs of States at once.
///
/// The rules are those of every answer. For one thread; it remembers what it learnt of the day.
final class JudgingByStatus {

    private static final Country UNION = new Country("EU");

    private final LocalDate day;
    private final LawOnDay law;

    JudgingByStatus(KnownLaw known, LocalDate day) {
        this.day = day;
        this.law = new LawOnDay(known, day);
    }

    /// Those that ask and are asked, by code: the European Union is no State.
    static List<Country> states(TreatyFacts facts) {
        return facts.states().stream()
                .map(StateFact::country)
                .filter(country -> !country.equals(UNION))
                .toList();
    }

    /// What one State may use for one need.
    Asked ask(Country from, Need need, Circumstances circumstances, Instruments instruments) {
        return new Asked(new Question(from, new Holder.Unknown(), need, circumstances, day), instruments);
    }

    /// The measures that bear on a need, tried towards one State after the other.
    final class Asked {

        private final Question question;
        private final List<Law> laws;

        private Asked(Question question, Instruments instruments) {
            this.question = question;
            this.laws = MeasuresByNeed.of(question, law).stream()
                    .map(Place::law)
                    .filter(each -> instruments.include(each.measure()))
                    .toList();
        }

        /// In the order in which they are tried.
        Measure measure(int place) {
            return laws.get(place).measure();
        }

        /// How many of the measures of some instruments are available.
        int available(List<@Nullable Status> statuses, Instruments among) {
            var available = 0;
            for (var place = 0; place < statuses.size(); place++) {
                if (statuses.get(place) == Status.AVAILABLE && among.include(measure(place))) {
                    available++;
                }
            }
            return available;
        }

        Best best(Country to) {
            var statuses = statuses(to);
            var best = mostOpen(statuses);
            return new Best(
                    best, best == Status.UNAVAILABLE ? Optional.empty() : Optional.of(measure(statuses.indexOf(best))));
        }

        /// One for each measure; null where it does not bear on the two States.
        List<@Nullable Status> statuses(Country to) {
            var situation = new Situation(question, to, law);
            var statuses = new ArrayList<@Nullable Status>(laws.size());
            for (var each : laws) {
                statuses.add(each.bearsOn(situation) ? each.status(situation) : null);
            }
            return statuses;
        }
    }

    /// The most open of all; "unavailable" where nothing bears on the two States.
    static Status mostOpen(List<@Nullable Status> statuses) {
        var best = Status.UNAVAILABLE;
        for (var status : statuses) {
            if (status != null && status.compareTo(best) < 0) {
                best = status;
            }
        }
        return best;
    }
}
