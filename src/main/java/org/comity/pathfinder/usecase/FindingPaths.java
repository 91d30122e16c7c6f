package org.comity.pathfinder.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Holder;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.model.HolderUnknown;
import org.comity.pathfinder.model.LawOnDay;
import org.comity.pathfinder.model.MeasureLaw;
import org.comity.pathfinder.model.MeasuresByNeed;
import org.comity.pathfinder.model.Situation;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;

/// Finds the paths for a question over one state of the law: pure, tens of thousands of times a second.
///
/// Paths are ranked in the order in which the law of the need lists its measures: the open ones first, then those of
/// which a fact is missing, then the dormant. For one thread; it remembers what it learnt of a day.
public class FindingPaths {

    private static final List<Status> SHOWN = List.of(Status.AVAILABLE, Status.UNKNOWN, Status.DORMANT);

    private final KnownLaw known;
    private LawOnDay law;

    public FindingPaths(KnownLaw known) {
        this.known = known;
        this.law = new LawOnDay(known, LocalDate.EPOCH);
    }

    /// From the facts alone: nothing is known of procedures.
    public FindingPaths(TreatyFacts facts) {
        this(KnownLaw.of(facts));
    }

    /// Whether it answers from this very law.
    boolean over(KnownLaw asked) {
        return known.same(asked);
    }

    public Answer find(Question question) {
        var judged = judged(question, on(question.asOf()));
        return new Answer(
                question,
                ranked(judged),
                with(Status.UNAVAILABLE, judged),
                known.facts().asOf());
    }

    /// The status of the best path towards a State, alone: for all pairs of States at once.
    public Status best(Question question, Country to) {
        var day = on(question.asOf());
        var situation = new Situation(question, to, day);
        var best = Status.UNAVAILABLE;
        for (var place : MeasuresByNeed.of(question, day)) {
            if (place.law().bearsOn(situation)) {
                var status = place.law().status(situation);
                if (status == Status.AVAILABLE) {
                    return status;
                }
                best = status.compareTo(best) < 0 ? status : best;
            }
        }
        return best;
    }

    private LawOnDay on(LocalDate day) {
        if (!law.day().equals(day)) {
            law = new LawOnDay(known, day);
        }
        return law;
    }

    private static List<LegalPath> judged(Question question, LawOnDay law) {
        return switch (question.holder()) {
            case Holder.InState(var state) -> towards(question, List.of(new Situation(question, state, law)), law);
            case Holder.Provider provider -> towards(question, situations(question, provider, law), law);
            case Holder.Unknown() -> withoutHolder(question, law);
        };
    }

    private static List<Situation> situations(Question question, Holder.Provider provider, LawOnDay law) {
        return provider.states().stream()
                .map(state -> new Situation(question, state, law))
                .toList();
    }

    private static List<LegalPath> towards(Question question, List<Situation> situations, LawOnDay law) {
        var paths = new ArrayList<LegalPath>();
        var abroad = abroad(situations);
        for (var place : MeasuresByNeed.of(question, law)) {
            for (var situation : place.law().followsTheHolder() ? situations.subList(0, 1) : abroad) {
                if (place.law().bearsOn(situation)) {
                    paths.add(place.law().judge(situation, place.because()));
                }
            }
        }
        return paths;
    }

    /// Within one State no treaty is needed; a provider's policy is one, wherever it has entities.
    private static List<Situation> abroad(List<Situation> situations) {
        return situations.stream().filter(Situation::betweenTwoStates).toList();
    }

    private static List<LegalPath> withoutHolder(Question question, LawOnDay law) {
        var nobody = new HolderUnknown(question.from(), law);
        var paths = new ArrayList<LegalPath>(List.of(nobody.network()));
        for (var place : MeasuresByNeed.of(question, law)) {
            if (place.law() instanceof MeasureLaw measure) {
                paths.add(nobody.judge(measure, place.because()));
            }
        }
        return paths;
    }

    private static List<LegalPath> ranked(List<LegalPath> judged) {
        var ranked = new ArrayList<LegalPath>(judged.size());
        for (var status : SHOWN) {
            for (var path : judged) {
                if (path.status() == status) {
                    ranked.add(path.ranked(ranked.size() + 1));
                }
            }
        }
        return ranked;
    }

    private static List<LegalPath> with(Status status, List<LegalPath> judged) {
        return judged.stream().filter(path -> path.status() == status).toList();
    }
}
