package org.comity.help.model;

import java.util.List;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.model.ServiceBook.Shown;
import org.comity.treaties.StateFact;

/// Where somebody turns in a State with a problem, each list the best first.
///
/// @param own services of the State; empty where none is known
/// @param beside bodies of the State that name other problems as theirs, offered only where `own` is empty
/// @param tools what is there for people in several States, this one among them
/// @param platforms forms of the platforms on which it happens
public record Answer(
        StateFact state,
        Problem problem,
        Age age,
        List<Shown> own,
        List<Shown> beside,
        List<Shown> tools,
        List<Shown> platforms) {

    public Answer {
        own = List.copyOf(own);
        beside = List.copyOf(beside);
        tools = List.copyOf(tools);
        platforms = List.copyOf(platforms);
    }

    /// Whether a service of the State itself is known.
    public boolean known() {
        return !own.isEmpty();
    }
}
