package org.comity.disclosure;

import java.time.Duration;
import java.time.Period;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.disclosure.model.GlassRule;
import org.comity.vault.RetentionRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.disclosure.*`.
///
/// @param decideUrgent how long the authority alone decides what is urgent; then the secretariat may as well
/// @param decideOrdinary the same for everything else
/// @param lapseAfter after how long what nobody decided ends by itself
/// @param grantFor how long details that were given are seen
/// @param keepEnded how long what was written is kept after it ended, in calendar units such as `P1Y`
@ConfigurationProperties("comity.disclosure")
public record DisclosureSettings(
        @DefaultValue("24h") Duration decideUrgent,
        @DefaultValue("72h") Duration decideOrdinary,
        @DefaultValue("14d") Duration lapseAfter,
        @DefaultValue("24h") Duration grantFor,
        @DefaultValue("P1Y") Period keepEnded,
        @DefaultValue Limits limits,
        @DefaultValue Glass glass) {

    /// How much one may ask for, and what is unusual.
    ///
    /// @param personDay requests of one person in a day
    /// @param authorityDay requests of one authority in a day
    /// @param personListings authorities whose details one person asks for or has within [#window]
    /// @param window the time over which authorities and States are counted
    /// @param burst so many by one person in an hour are unusual
    /// @param manyStates details of so many States within [#window] are unusual
    public record Limits(
            @DefaultValue("10") int personDay,
            @DefaultValue("40") int authorityDay,
            @DefaultValue("20") int personListings,
            @DefaultValue("7d") Duration window,
            @DefaultValue("4") int burst,
            @DefaultValue("5") int manyStates) {

        /// @throws IllegalArgumentException for a limit that lets nothing through
        public Limits {
            mustLetThrough("limits", personDay, authorityDay, personListings, burst, manyStates);
            mustLast("limits.window", window);
        }
    }

    /// @param lasts how long the details are seen after the glass was broken
    /// @param personDay so many within a day that nobody reviewed close it to the person
    /// @param authorityDay the same for all people of an authority together
    /// @param unjustified so many found unjustified close it to the person
    /// @param within for how long what was found unjustified counts
    public record Glass(
            @DefaultValue("60m") Duration lasts,
            @DefaultValue("2") int personDay,
            @DefaultValue("5") int authorityDay,
            @DefaultValue("1") int unjustified,
            @DefaultValue("30d") Duration within) {

        /// @throws IllegalArgumentException for a limit that lets nothing through
        public Glass {
            mustLast("glass.lasts", lasts);
            mustLast("glass.within", within);
            mustLetThrough("glass", personDay, authorityDay, unjustified);
        }

        public GlassRule rule() {
            return new GlassRule(personDay, authorityDay, unjustified, within);
        }
    }

    /// @throws IllegalArgumentException for a time of nothing, or when a request would end before the secretariat
    ///     may decide
    public DisclosureSettings {
        mustLast("decide-urgent", decideUrgent);
        mustLast("decide-ordinary", decideOrdinary);
        mustLast("grant-for", grantFor);
        if (Stream.of(decideUrgent, decideOrdinary).anyMatch(time -> time.compareTo(lapseAfter) >= 0)) {
            throw new IllegalArgumentException("comity.disclosure.lapse-after is longer than the time to decide");
        }
        ended(keepEnded);
    }

    public RetentionRule ended() {
        return ended(keepEnded);
    }

    private static RetentionRule ended(Period keep) {
        return new RetentionRule("disclosure-ended", keep);
    }

    private static void mustLast(String name, Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("comity.disclosure." + name + " must be longer than nothing");
        }
    }

    private static void mustLetThrough(String name, int... most) {
        if (IntStream.of(most).anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("comity.disclosure." + name + ".* are numbers from 1");
        }
    }
}
