package org.comity.statistics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What may be told of a quarter across authorities, so that no figure leads to one request or one authority.
///
/// A value is told of by itself where it has five requests at least, from three authorities at least, to
/// three at least (a table that tells how one State answers: to that one). All others are told of together,
/// and so that this remainder is large enough too: where it is not, the smallest value that was told of
/// joins it, and the next. A remainder stands for values nobody has as well, so that an absence is not told
/// either. Every number is rounded to the nearest five: what one table leaves of another is no exact
/// number. A quarter is released once and never again, so that no later release can be held against it.
public final class Suppression {

    private static final int REQUESTED_OF_ONE = 1;

    private final EnumMap<ReleasedPart, TreeMap<String, Crowd>> crowds = new EnumMap<>(ReleasedPart.class);

    public void add(CountedCase one) {
        for (var part : ReleasedPart.values()) {
            if (!part.counts(one)) {
                continue;
            }
            crowds.computeIfAbsent(part, _ -> new TreeMap<>())
                    .computeIfAbsent(part.value(one), _ -> new Crowd())
                    .add(one);
        }
    }

    /// A table without cells where too little happened to tell anything.
    public Map<ReleasedPart, List<ReleasedCell>> released() {
        var released = new EnumMap<ReleasedPart, List<ReleasedCell>>(ReleasedPart.class);
        for (var part : ReleasedPart.values()) {
            released.put(part, table(part, crowds.getOrDefault(part, new TreeMap<>())));
        }
        if (released.getOrDefault(ReleasedPart.PRESERVED, List.of()).stream()
                .noneMatch(cell -> cell.value().equals(ReleasedPart.YES))) {
            for (var part : ReleasedPart.values()) {
                if (part.ofPreserved()) {
                    released.put(part, List.of());
                }
            }
        }
        return released;
    }

    private static List<ReleasedCell> table(ReleasedPart part, Map<String, Crowd> crowds) {
        var fewestRequested = part.towardsOne() ? REQUESTED_OF_ONE : Crowd.FEWEST_AUTHORITIES;
        var named = new ArrayList<Map.Entry<String, Crowd>>();
        var rest = new Crowd();
        for (var each : crowds.entrySet()) {
            if (each.getValue().enough(fewestRequested)) {
                named.add(each);
            } else {
                rest.add(each.getValue());
            }
        }
        named.sort(Comparator.comparingInt(
                        (Map.Entry<String, Crowd> each) -> each.getValue().requests())
                .reversed());
        while (unnamed(part, named) && !named.isEmpty() && !rest.enough(fewestRequested)) {
            rest.add(named.removeLast().getValue());
        }
        var told = new ArrayList<ReleasedCell>();
        named.forEach(each -> told.add(each.getValue().told(each.getKey(), fewestRequested)));
        if (rest.enough(fewestRequested)) {
            told.add(rest.told(ReleasedCell.REST, fewestRequested).withoutTimes());
        }
        return told;
    }

    private static boolean unnamed(ReleasedPart part, List<Map.Entry<String, Crowd>> named) {
        return named.size() < part.possible();
    }
}
