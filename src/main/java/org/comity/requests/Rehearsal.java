package org.comity.requests;

import java.util.List;
import org.comity.requests.model.Request;
import org.comity.requests.model.Step;

/// An exercise as it stands, with all that happened in it.
///
/// @param steps in order, of both sides
public record Rehearsal(Request request, List<Step> steps) {

    public Rehearsal {
        steps = List.copyOf(steps);
    }
}
