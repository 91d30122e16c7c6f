package org.comity.library.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a program found when it held a PDF against PDF/UA (ISO 14289).
///
/// @param standard the part that was checked
/// @param program with its version, such as `veraPDF 1.30.2`
/// @param failed the rules that are not kept; empty unless the outcome is so
public record UaCheck(Standard standard, Outcome outcome, String program, List<Failed> failed, Instant at) {

    /// The parts of ISO 14289.
    public enum Standard {
        UA_1,
        /// Of files that say so themselves.
        UA_2
    }

    /// What came of it.
    public enum Outcome {
        /// Nothing was found. What only people can judge was not looked at.
        PASSED,
        FAILED,
        /// The program could not read the file.
        UNREADABLE,
        /// It took more time or memory than a file is given.
        TOO_MUCH
    }

    /// A rule that is not kept.
    ///
    /// @param clause of ISO 14289
    /// @param test its number in the profile of the program
    /// @param times in how many places
    public record Failed(UaTopic topic, String clause, int test, int times) {}

    /// The failed rules about one thing.
    ///
    /// @param clauses in the order of the standard, each once
    public record Group(Set<String> clauses, int times) {}

    public UaCheck {
        failed = List.copyOf(failed);
    }

    /// When, in UTC.
    public LocalDate day() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    /// The failed rules by what they are about, what shuts people out most first.
    public Map<UaTopic, Group> groups() {
        var groups = new EnumMap<UaTopic, Group>(UaTopic.class);
        for (var rule : failed) {
            groups.merge(rule.topic(), new Group(Set.of(rule.clause()), rule.times()), UaCheck::together);
        }
        return groups;
    }

    private static Group together(Group one, Group other) {
        var clauses = new LinkedHashSet<>(one.clauses());
        clauses.addAll(other.clauses());
        return new Group(clauses, (int) Math.min(Integer.MAX_VALUE, (long) one.times() + other.times()));
    }
}
