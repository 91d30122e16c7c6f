package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.treaties.Adherence;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.InstrumentFact;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every answer keeps: for each ordered pair of States, each need, at leisure and in an emergency.
///
/// All questions are asked once, before the first promise is looked at.
class EveryPairTest {

    private static final TreatyFacts FACTS = Asking.SHIPPED;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Circumstances> CIRCUMSTANCES = List.of(
            Circumstances.NONE.about(Offence.FRAUD).inAnEmergency(),
            Circumstances.NONE.about(Offence.EVIDENCE_ONLY).atRiskOfLoss(),
            Circumstances.NONE);

    /// Treaties whose Parties are listed by name, so that "only one has it" means something.
    private static final Set<String> LISTED = Stream.concat(
                    Stream.of(ArticleRef.CONVENTION, ArticleRef.SECOND_PROTOCOL),
                    FACTS.instruments().stream().map(InstrumentFact::id).filter(id -> !id.equals("BILATERAL-MLAT")))
            .collect(Collectors.toSet());

    private static final Map<Measure, Declared> DECLARED =
            RulesOfLaw.all(FACTS).stream().collect(Collectors.toMap(RulesOfLaw::measure, Declared::by));

    /// What the rules of a measure say they may say.
    private record Declared(Set<ArticleRef> citations, Set<Saying> sayings) {

        static Declared by(RulesOfLaw rules) {
            var told = rules.rules()
                    .flatMap(rule -> rule.sayings().stream())
                    .map(Saying::of)
                    .collect(Collectors.toSet());
            return new Declared(rules.cited(), told);
        }
    }

    private record Saying(String key, Effect effect, Topic topic, ArticleRef citation, String forces) {

        static Saying of(Finding finding) {
            return new Saying(
                    finding.key(),
                    finding.effect(),
                    finding.topic(),
                    finding.citation(),
                    finding.forces().map(Status::written).orElse(""));
        }
    }

    /// Named as a sentence; checked for every answer.
    enum Promise {
        NO_PATH_IS_AVAILABLE_UNDER_AN_INSTRUMENT_THAT_ONLY_ONE_HAS {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return answer.paths().stream()
                        .filter(LegalPath::available)
                        .map(path -> path.measure().citation().treaty())
                        .filter(LISTED::contains)
                        .allMatch(treaty -> isParty(treaty, question.from()) && isParty(treaty, to(question)));
            }
        },
        EVERY_MEASURE_STANDS_IN_EXACTLY_ONE_LIST_AND_RANKS_COUNT_FROM_ONE {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                var seen = new HashSet<Measure>();
                var rank = 0;
                for (var path : answer.paths()) {
                    rank++;
                    if (path.rank().orElse(0) != rank || !seen.add(path.measure())) {
                        return false;
                    }
                }
                return answer.discarded().stream().allMatch(path -> path.rank().isEmpty() && seen.add(path.measure()));
            }
        },
        EVERY_PATH_SHOWN_HAS_AN_ADDRESSEE_A_CHANNEL_AND_A_CITATION {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return every(
                        answer.paths(),
                        path -> !path.addressee().function().written().isEmpty()
                                && !path.channel().written().isEmpty()
                                && !path.findings().isEmpty());
            }
        },
        EVERY_PATH_DISCARDED_SAYS_WHAT_CLOSES_IT {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return every(answer.discarded(), path -> !every(path.findings(), finding -> !closes(finding)));
            }
        },
        THE_STATUS_IS_THE_MOST_CLOSED_THAT_ANY_REASON_FORCES {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return everyPath(answer, path -> path.status() == forced(path));
            }
        },
        THE_BEST_STATUS_ALONE_IS_THAT_OF_THE_WHOLE_ANSWER {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return best == answer.best().map(LegalPath::status).orElse(Status.UNAVAILABLE);
            }
        },
        EVERY_CITATION_IS_ONE_THAT_THE_PAGE_OF_RULES_LISTS {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return everyFinding(
                        answer, (path, finding) -> declared(path).citations().contains(finding.citation()));
            }
        },
        EVERY_REASON_IS_ONE_THAT_ITS_RULE_SAYS_IT_MAY_GIVE {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return everyFinding(
                        answer, (path, finding) -> declared(path).sayings().contains(Saying.of(finding)));
            }
        },
        NO_REASON_IS_LEFT_WITH_A_BLANK {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return everyFinding(
                        answer,
                        (_, finding) ->
                                every(finding.arguments(), argument -> !(argument instanceof Finding.Argument.Blank)));
            }
        },
        NO_UNVERIFIED_FACT_IS_EVER_CITED {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return everyFinding(
                        answer,
                        (_, finding) -> finding.fact()
                                .filter(fact -> fact.source().standing() == Standing.UNVERIFIED)
                                .isEmpty());
            }
        },
        /// A row without the day that would decide makes the path unknown; it neither opens nor closes one.
        NO_UNDATED_FACT_DECIDES_BY_ITSELF {
            @Override
            boolean kept(Question question, Answer answer, Status best) {
                return everyFinding(
                        answer,
                        (path, finding) -> finding.topic() != Topic.BOUND
                                || !restsOnUndated(path, finding)
                                || (finding.effect() == Effect.UNKNOWN
                                        && finding.forces()
                                                .filter(Status.UNKNOWN::equals)
                                                .isPresent()));
            }
        };

        abstract boolean kept(Question question, Answer answer, Status best);
    }

    private static final Map<Promise, Queue<String>> BROKEN = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource
    void everyAnswerKeeps(Promise promise) {
        assertThat(BROKEN.getOrDefault(promise, new ConcurrentLinkedQueue<>()).stream()
                        .limit(5))
                .isEmpty();
    }

    @BeforeAll
    static void askEverything() {
        var pairs = new Pairs(FACTS);
        for (var need : Need.values()) {
            for (var circumstances : CIRCUMSTANCES) {
                pairs.ask(need, circumstances, TODAY, EveryPairTest::look);
            }
        }
    }

    private static void look(FindingPaths engine, Question question, Answer answer) {
        var best = engine.best(question, to(question));
        for (var promise : Promise.values()) {
            if (!promise.kept(question, answer, best)) {
                BROKEN.computeIfAbsent(promise, first -> new ConcurrentLinkedQueue<>())
                        .add(question.toString());
            }
        }
    }

    private static Declared declared(LegalPath path) {
        return DECLARED.getOrDefault(path.measure(), new Declared(Set.of(), Set.of()));
    }

    private static boolean closes(Finding finding) {
        return finding.effect() == Effect.BLOCKS
                && finding.forces().filter(Status.UNAVAILABLE::equals).isPresent();
    }

    private static Status forced(LegalPath path) {
        var forced = Status.AVAILABLE;
        for (var finding : path.findings()) {
            forced = finding.forces().map(forced::and).orElse(forced);
        }
        return forced;
    }

    /// Of an invitation the day does not matter: before it and after it the State is not bound.
    private static boolean restsOnUndated(LegalPath path, Finding finding) {
        var treaty = path.measure().citation().treaty();
        return finding.fact()
                .map(Finding.Fact::state)
                .filter(state -> finding.citation().treaty().equals(treaty))
                .filter(state -> FACTS.adherenceFact(treaty, state)
                        .filter(row -> row.listed() != AdherenceFact.Listing.INVITED)
                        .isPresent())
                .filter(state -> FACTS.adherence(treaty, state, TODAY).status() == Adherence.UNKNOWN)
                .isPresent();
    }

    private static boolean everyPath(Answer answer, Predicate<LegalPath> promised) {
        return every(answer.paths(), promised) && every(answer.discarded(), promised);
    }

    private static boolean everyFinding(Answer answer, BiPredicate<LegalPath, Finding> promised) {
        return everyPath(answer, path -> every(path.findings(), finding -> promised.test(path, finding)));
    }

    /// A loop: streams over the findings of more than a million answers take longer than the engine.
    private static <T> boolean every(List<T> all, Predicate<T> promised) {
        for (var each : all) {
            if (!promised.test(each)) {
                return false;
            }
        }
        return true;
    }

    private static Country to(Question question) {
        return question.to().orElseThrow();
    }

    private static boolean isParty(String treaty, Country state) {
        return FACTS.adherence(treaty, state, TODAY).isParty();
    }
}
