package org.comity.duty.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.comity.duty.Rung;

/// How fast a group of authorities answered. Never of fewer than [#FEWEST].
///
/// @param called how many were called
/// @param median empty when so many never answered that there is none; so is `ninetieth`
/// @param within minutes, and how many answered within them
/// @param byRung the step on which the call stood when they answered, and how many
public record Figures(
        int called,
        int answered,
        Optional<Duration> median,
        Optional<Duration> ninetieth,
        Map<Integer, Integer> within,
        Map<Rung, Integer> byRung) {

    /// With fewer, a figure would tell of somebody.
    public static final int FEWEST = 5;

    public Figures {
        within = Map.copyOf(within);
        byRung = Map.copyOf(byRung);
    }

    public boolean tellsOfNobody() {
        return called >= FEWEST;
    }

    public int percent(int part) {
        return Math.round(100f * part / called);
    }
}
