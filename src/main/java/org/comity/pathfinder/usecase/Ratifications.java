package org.comity.pathfinder.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.pathfinder.Coverage;
import org.comity.pathfinder.Coverage.Gain;
import org.comity.pathfinder.Coverage.Opened;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.Assumption;
import org.comity.treaties.Assumptions;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// Counts what each ratification would open.
///
/// A path needs both of its States, and rests on the facts of the two alone. So a single consent opens paths between
/// that State and those already bound, and nowhere else: one world in which all consent at once, looked at only between
/// each of them and those already bound, shows what each alone would open. Two laws are made instead of hundreds.
final class Ratifications {

    private static final int CONSENTS_NEEDED = 5;

    private final KnownLaw law;
    private final TreatyFacts facts;
    private final LocalDate today;
    private final List<Country> states;

    Ratifications(KnownLaw law, LocalDate today) {
        this.law = law;
        this.facts = law.facts();
        this.today = today;
        this.states = JudgingByStatus.states(facts);
    }

    Coverage coverage() {
        return new Coverage(today, convention(), protocol(), facts.asOf());
    }

    private Coverage.Treaty convention() {
        var outside = states.stream()
                .filter(state -> row(ArticleRef.CONVENTION, state)
                        .filter(Ratifications::consented)
                        .isEmpty())
                .toList();
        var world = world(ArticleRef.CONVENTION, outside);
        var bound = states.stream()
                .filter(state -> facts.adherence(ArticleRef.CONVENTION, state, world.entry())
                        .isParty())
                .toList();
        return new Coverage.Treaty(world.entry(), world.gains(outside, bound));
    }

    private Coverage.Protocol protocol() {
        var consented = states.stream()
                .filter(state -> row(ArticleRef.SECOND_PROTOCOL, state)
                        .filter(Ratifications::consented)
                        .isPresent())
                .toList();
        var outside = states.stream()
                .filter(Predicate.not(consented::contains))
                .filter(state ->
                        facts.adherence(ArticleRef.CONVENTION, state, today).isParty())
                .toList();
        var world = world(ArticleRef.SECOND_PROTOCOL, outside);
        return new Coverage.Protocol(
                new Coverage.Treaty(world.entry(), world.gains(outside, consented)),
                consented,
                inForce() ? 0 : Math.max(0, CONSENTS_NEEDED - consented.size()),
                consented.stream()
                        .map(one -> world.opened(one, after(consented, one)))
                        .reduce(Opened.NOTHING, Opened::and));
    }

    /// So that each pair is looked at once.
    private static List<Country> after(List<Country> all, Country one) {
        return all.subList(all.indexOf(one) + 1, all.size());
    }

    private boolean inForce() {
        return states.stream()
                .flatMap(state -> row(ArticleRef.SECOND_PROTOCOL, state).stream())
                .anyMatch(fact -> fact.entryIntoForce().isPresent());
    }

    private Optional<AdherenceFact> row(String treaty, Country state) {
        return facts.adherenceFact(treaty, state);
    }

    private static boolean consented(AdherenceFact fact) {
        return fact.listed() == Listing.PARTY || fact.listed() == Listing.RATIFIED;
    }

    private World world(String treaty, List<Country> consenting) {
        var assumed = consenting.stream()
                .<Assumption>map(state -> new Assumption.Adhering(treaty, state, today))
                .toList();
        var then = facts.assuming(new Assumptions(assumed));
        var entry = consenting.stream()
                .flatMap(state -> then.adherenceFact(treaty, state).stream())
                .flatMap(fact -> fact.entryIntoForce().stream())
                .max(LocalDate::compareTo)
                .orElse(today);
        return new World(entry, new JudgingByStatus(law, entry), new JudgingByStatus(law.with(then), entry));
    }

    /// As it is and as it would be, on the day on which the consents have taken effect.
    private record World(LocalDate entry, JudgingByStatus now, JudgingByStatus then) {

        List<Gain> gains(List<Country> consenting, List<Country> bound) {
            return consenting.stream()
                    .map(state -> new Gain(state, opened(state, bound)))
                    .sorted(Comparator.<Gain>comparingInt(gain -> -gain.opened().ways())
                            .thenComparingInt(gain -> -gain.opened().paths())
                            .thenComparing(Gain::state))
                    .toList();
        }

        /// Between a State and others, both ways.
        Opened opened(Country state, List<Country> others) {
            var opened = Opened.NOTHING;
            for (var need : Need.values()) {
                opened = opened.and(asking(state, need, others));
                for (var other : others) {
                    opened = opened.and(asking(other, need, List.of(state)));
                }
            }
            return opened;
        }

        private Opened asking(Country from, Need need, List<Country> others) {
            var before = now.ask(from, need, Circumstances.NONE, Instruments.ALL);
            var after = then.ask(from, need, Circumstances.NONE, Instruments.CONVENTION_AND_PROTOCOL);
            var opened = Opened.NOTHING;
            for (var to : others) {
                opened = opened.and(between(to, before, after));
            }
            return opened;
        }

        private static Opened between(Country to, JudgingByStatus.Asked before, JudgingByStatus.Asked after) {
            var would = available(after.statuses(to));
            if (would == 0) {
                return Opened.NOTHING;
            }
            var was = before.statuses(to);
            var paths = would - before.available(was, Instruments.CONVENTION_AND_PROTOCOL);
            return new Opened(available(was) == 0 ? 1 : 0, paths);
        }

        private static int available(List<@Nullable Status> statuses) {
            return (int) statuses.stream().filter(Status.AVAILABLE::equals).count();
        }
    }
}
