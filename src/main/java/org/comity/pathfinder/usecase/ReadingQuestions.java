package org.comity.pathfinder.usecase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.Holder;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Offence;
import org.comity.pathfinder.Penalty;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;

/// Reads what was typed into a question, field by field, and collects every problem in the order of the form.
public class ReadingQuestions {

    private static final Country EUROPEAN_UNION = new Country("EU");
    private static final int LONGEST_QUOTE = 40;

    private final TreatyFacts facts;
    private final LocalDate today;

    /// @param today the day meant when none is given
    public ReadingQuestions(TreatyFacts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
    }

    public QuestionReading read(QuestionForm form) {
        return new Reading(form).result();
    }

    private final class Reading {

        private final QuestionForm form;
        private final List<Problem> problems = new ArrayList<>();

        Reading(QuestionForm form) {
            this.form = form;
        }

        QuestionReading result() {
            form.repeated().forEach(field -> refuse(field, "repeated", field));
            var from = state(QuestionForm.FROM);
            var holder = holder(from);
            var need = need();
            var circumstances = circumstances();
            var asOf = date();
            return problems.isEmpty()
                    ? new QuestionReading.Understood(
                            new Question(from.orElseThrow(), holder, need.orElseThrow(), circumstances, asOf))
                    : new QuestionReading.Refused(problems);
        }

        private Question.Circumstances circumstances() {
            return new Question.Circumstances(
                    chosen(QuestionForm.OFFENCE, "offence", Offence::ofWritten, ""),
                    chosen(QuestionForm.PENALTY_FROM, "penalty", Penalty::read, ""),
                    chosen(QuestionForm.PENALTY_TO, "penalty", Penalty::read, ""),
                    flag(QuestionForm.RISK_OF_LOSS),
                    flag(QuestionForm.EMERGENCY),
                    chosen(QuestionForm.ASKER, "asker", Asker::ofWritten, askers()));
        }

        /// A State, a provider, or nobody known yet.
        private Holder holder(Optional<Country> from) {
            if (form.value(QuestionForm.TO).isEmpty()) {
                return form.value(QuestionForm.PROVIDER).isEmpty() ? new Holder.Unknown() : provider();
            }
            if (!form.value(QuestionForm.PROVIDER).isEmpty()) {
                refuse(QuestionForm.PROVIDER, "holder.twice");
                return new Holder.Unknown();
            }
            var to = state(QuestionForm.TO);
            if (from.isPresent() && from.equals(to)) {
                refuse(QuestionForm.TO, "same");
            }
            return to.<Holder>map(Holder.InState::new).orElseGet(Holder.Unknown::new);
        }

        private Holder provider() {
            var typed = form.value(QuestionForm.PROVIDER);
            var known = facts.provider(typed);
            if (known.isEmpty()) {
                refuse(QuestionForm.PROVIDER, "provider", quoted(typed));
            }
            return known.<Holder>map(Holder.Provider::new).orElseGet(Holder.Unknown::new);
        }

        private Optional<Country> state(String field) {
            var typed = form.value(field);
            if (typed.isEmpty()) {
                refuse(field, field + ".missing");
                return Optional.empty();
            }
            var known = country(typed).filter(state -> facts.state(state).isPresent());
            if (known.isEmpty()) {
                refuse(field, "state", quoted(typed));
            } else if (known.get().equals(EUROPEAN_UNION)) {
                refuse(field, "union");
            }
            return known;
        }

        private Optional<Need> need() {
            var typed = form.value(QuestionForm.NEED);
            if (typed.isEmpty()) {
                refuse(QuestionForm.NEED, "need.missing");
                return Optional.empty();
            }
            var need = Need.ofWritten(typed.toLowerCase(Locale.ROOT));
            if (need.isEmpty()) {
                refuse(QuestionForm.NEED, "need", quoted(typed), needs());
            }
            return need;
        }

        private <T> Optional<T> chosen(String field, String key, Function<String, Optional<T>> reader, String known) {
            var typed = form.value(field);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            var value = reader.apply(typed.toLowerCase(Locale.ROOT));
            if (value.isEmpty()) {
                refuse(field, key, quoted(typed), known);
            }
            return value;
        }

        /// A flag that is given without a word is meant.
        private boolean flag(String field) {
            return switch (form.value(field).toLowerCase(Locale.ROOT)) {
                case "" -> form.given(field);
                case "true", "on", "yes" -> true;
                case "false", "off", "no" -> false;
                default -> {
                    refuse(field, "flag", quoted(form.value(field)));
                    yield false;
                }
            };
        }

        private LocalDate date() {
            var typed = form.value(QuestionForm.AS_OF);
            if (typed.isEmpty()) {
                return today;
            }
            try {
                if (typed.matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
                    return LocalDate.parse(typed);
                }
            } catch (DateTimeException noSuchDay) {
                // Told below like any other date that is none.
            }
            refuse(QuestionForm.AS_OF, "date", quoted(typed));
            return today;
        }

        private void refuse(String field, String key, String... arguments) {
            problems.add(new Problem(field, key, List.of(arguments)));
        }
    }

    private static Optional<Country> country(String typed) {
        return typed.matches("[A-Za-z]{2}") ? Optional.of(Country.of(typed)) : Optional.empty();
    }

    /// Foreign text on its way into a sentence of ours: visible characters only, and not many.
    private static String quoted(String typed) {
        var visible = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]", " ")
                .strip();
        return visible.codePointCount(0, visible.length()) <= LONGEST_QUOTE
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private static String needs() {
        return Arrays.stream(Need.values()).map(Need::written).collect(Collectors.joining(", "));
    }

    private static String askers() {
        return Arrays.stream(Asker.values()).map(Asker::written).collect(Collectors.joining(", "));
    }
}
