package org.comity.pathfinder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.comity.identity.SignedIn;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.PastOutcome;
import org.comity.pathfinder.PastOutcomes;
import org.comity.vocabulary.Country;
import org.springframework.stereotype.Component;

/// What whoever reads an answer may know of earlier requests along its paths. Visitors know nothing of requests.
@Component
class Experience {

    private final PastOutcomes outcomes;
    private final SignedIn signedIn;

    Experience(PastOutcomes outcomes, SignedIn signedIn) {
        this.outcomes = outcomes;
        this.signedIn = signedIn;
    }

    List<PastOutcome> with(Answer answer, HttpServletRequest reader) {
        return signedIn.person(reader)
                .map(person -> {
                    var states = new LinkedHashSet<Country>();
                    Stream.concat(answer.paths().stream(), answer.discarded().stream())
                            .map(LegalPath::state)
                            .forEach(state -> state.ifPresent(states::add));
                    return outcomes.towards(states, person);
                })
                .orElse(List.of());
    }
}
