package org.comity.pathfinder.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A supposition as it was typed.
///
/// @param assumption the fields of the assumption being made; all empty for none
/// @param also assumptions made before, each as a row of a file: `adherence,CETS224,FR,,2026-12-01`
/// @param overview for whom it is tried out; requesting State and need may be left open
/// @param to the State asked; may be left open
public record WhatIfForm(Map<String, String> assumption, List<String> also, OverviewForm overview, String to) {

    public static final String ASSUME = "assume";
    public static final String TREATY = "treaty";
    public static final String STATE = "state";
    public static final String PROVISION = "provision";
    public static final String DATE = "date";
    public static final String ALSO = "also";

    /// In the order of a file's columns.
    public static final List<String> FIELDS = List.of(ASSUME, TREATY, STATE, PROVISION, DATE);

    public WhatIfForm {
        assumption = Map.copyOf(assumption);
        also = List.copyOf(also);
    }

    /// From the parameters of a web request; those that are no fields are left alone.
    public static WhatIfForm ofParameters(Map<String, String[]> parameters) {
        var assumption = new HashMap<String, String>();
        var repeated = new ArrayList<String>();
        for (var field : FIELDS) {
            var given = parameters.getOrDefault(field, new String[0]);
            if (given.length > 1) {
                repeated.add(field);
            }
            assumption.put(field, given.length == 0 ? "" : given[0].strip());
        }
        var to = parameters.getOrDefault(QuestionForm.TO, new String[0]);
        if (to.length > 1) {
            repeated.add(QuestionForm.TO);
        }
        var overview = OverviewForm.ofParameters(parameters);
        var also = Stream.of(parameters.getOrDefault(ALSO, new String[0]))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .toList();
        return new WhatIfForm(assumption, also, overview.repeating(repeated), to.length == 0 ? "" : to[0].strip());
    }

    /// What was typed; empty when nothing was.
    public String value(String field) {
        return assumption.getOrDefault(field, "");
    }

    /// Whether nothing is assumed yet.
    public boolean empty() {
        return value(ASSUME).isEmpty() && also.isEmpty();
    }

    /// The same with other assumptions made before.
    public WhatIfForm after(List<String> rows) {
        return new WhatIfForm(assumption, rows, overview, to);
    }

    /// The same with the assumption being made among those made before, and its fields free for another.
    public WhatIfForm noted(List<String> rows) {
        return new WhatIfForm(Map.of(), rows, overview, to);
    }
}
