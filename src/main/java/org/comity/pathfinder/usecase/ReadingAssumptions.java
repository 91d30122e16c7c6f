package org.comity.pathfinder.usecase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.Assumption;
import org.comity.treaties.Assumptions;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// Reads what is to be assumed, field by field, and holds it against the facts: each assumption must change something
/// on top of those before it.
final class ReadingAssumptions {

    private static final int MOST = 8;
    private static final int LONGEST_QUOTE = 40;
    private static final int EARLIEST = 1945;
    private static final int LATEST = 2099;
    private static final List<String> TREATIES = List.of("ETS185", "CETS224", "ETS189");

    private final TreatyFacts facts;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Assumption> read = new ArrayList<>();
    private TreatyFacts assumed;
    private boolean beingTyped;
    private int before;

    private ReadingAssumptions(TreatyFacts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
        this.assumed = facts;
    }

    /// @param today the day meant when none is given
    static ReadingAssumptions of(WhatIfForm form, TreatyFacts facts, LocalDate today) {
        var reading = new ReadingAssumptions(facts, today);
        reading.readAll(form);
        return reading;
    }

    List<Problem> problems() {
        return problems;
    }

    /// In the order in which they were made.
    List<Assumption> read() {
        return read;
    }

    /// Those made before that can be used, as rows of a file.
    List<String> kept() {
        return read.subList(0, before).stream().map(Assumption::toString).toList();
    }

    /// The facts as they would be.
    TreatyFacts assumed() {
        return assumed;
    }

    private void readAll(WhatIfForm form) {
        for (var row : form.also()) {
            if (full()) {
                return;
            }
            var cells = row.split(",", -1);
            if (cells.length == WhatIfForm.FIELDS.size()) {
                var fields = new LinkedHashMap<String, String>();
                for (var column = 0; column < cells.length; column++) {
                    fields.put(WhatIfForm.FIELDS.get(column), cells[column].strip());
                }
                take(fields);
            } else {
                refuse(WhatIfForm.ALSO, "also", quoted(row));
            }
        }
        before = read.size();
        beingTyped = true;
        if (!form.value(WhatIfForm.ASSUME).isEmpty() && !full()) {
            take(form.assumption());
        }
    }

    private boolean full() {
        if (read.size() >= MOST) {
            refuse(WhatIfForm.ALSO, "also.tooMany");
            return true;
        }
        return false;
    }

    private void take(Map<String, String> fields) {
        var known = problems.size();
        var kind = kind(fields);
        var treaty = treaty(fields);
        var state = state(fields, !kind.equals("entry-into-force"));
        var provision = kind.equals("withdrawal") ? provision(fields, treaty) : Optional.<ArticleRef>empty();
        var date = date(fields);
        if (problems.size() > known) {
            return;
        }
        hold(
                switch (kind) {
                    case "adherence" -> new Assumption.Adhering(treaty, state.orElseThrow(), date);
                    case "withdrawal" -> new Assumption.Withdrawing(provision.orElseThrow(), state.orElseThrow(), date);
                    default -> new Assumption.Entering(treaty, state, date);
                });
    }

    /// One that changes nothing is refused, with the reason where it can be told.
    private void hold(Assumption one) {
        var all = new ArrayList<>(read);
        all.add(one);
        var then = facts.assuming(new Assumptions(all));
        if (TouchedStates.between(assumed, then, all).isEmpty()) {
            explain(one);
            return;
        }
        read.add(one);
        assumed = then;
    }

    private void explain(Assumption one) {
        switch (one) {
            case Assumption.Adhering(var treaty, var state, var on) -> explain(treaty, state, on);
            case Assumption.Withdrawing(var provision, var state, var on) -> {
                var standing = standing(provision.treaty(), state, on);
                if (standing.isEmpty()) {
                    refuse(WhatIfForm.PROVISION, "withdrawal.none", provision.provision());
                } else {
                    refuse(WhatIfForm.PROVISION, "withdrawal.others", provision.provision(), standing);
                }
            }
            case Assumption.Entering(var treaty, var state, var on) ->
                refuse(WhatIfForm.TREATY, "entry.nobody", treaty);
        }
    }

    private void explain(String treaty, Country state, LocalDate on) {
        var consented = assumed.adherenceFact(treaty, state)
                .filter(row -> row.listed() == Listing.PARTY || row.listed() == Listing.RATIFIED)
                .isPresent();
        if (consented) {
            refuse(WhatIfForm.STATE, "adherence.already", treaty);
        } else if (treaty.equals(ArticleRef.SECOND_PROTOCOL)
                && !assumed.adherence(ArticleRef.CONVENTION, state, on).isParty()) {
            refuse(WhatIfForm.STATE, "adherence.conventionFirst");
        } else {
            refuse(WhatIfForm.STATE, "adherence.impossible", treaty);
        }
    }

    /// The provisions on which something could be withdrawn.
    private String standing(String treaty, Country state, LocalDate on) {
        return assumed.declarations(treaty, state, on).stream()
                .filter(row -> row.kind() == DeclarationKind.RESERVATION || row.kind() == DeclarationKind.DECLARATION)
                .map(DeclarationFact::articles)
                .flatMap(List::stream)
                .map(ArticleRef::provision)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String kind(Map<String, String> fields) {
        var typed = value(fields, WhatIfForm.ASSUME).toLowerCase(Locale.ROOT);
        if (!List.of("adherence", "withdrawal", "entry-into-force").contains(typed)) {
            refuse(WhatIfForm.ASSUME, "assume", quoted(typed));
        }
        return typed;
    }

    private String treaty(Map<String, String> fields) {
        var typed = value(fields, WhatIfForm.TREATY).toUpperCase(Locale.ROOT);
        if (!TREATIES.contains(typed) && facts.instrument(typed).isEmpty()) {
            refuse(WhatIfForm.TREATY, typed.isEmpty() ? "treaty.missing" : "treaty", quoted(typed));
        }
        return typed;
    }

    private Optional<Country> state(Map<String, String> fields, boolean required) {
        var typed = value(fields, WhatIfForm.STATE);
        if (typed.isEmpty()) {
            if (required) {
                refuse(WhatIfForm.STATE, "state.missing");
            }
            return Optional.empty();
        }
        var known = typed.matches("[A-Za-z]{2}")
                ? Optional.of(Country.of(typed)).filter(JudgingByStatus.states(facts)::contains)
                : Optional.<Country>empty();
        if (known.isEmpty()) {
            refuse(WhatIfForm.STATE, "state", quoted(typed));
        }
        return known;
    }

    private Optional<ArticleRef> provision(Map<String, String> fields, String treaty) {
        var typed = value(fields, WhatIfForm.PROVISION);
        if (typed.matches("\\d{1,3}(\\([0-9a-z]{1,3}\\))*") && treaty.matches("[A-Z0-9-]{3,30}")) {
            return Optional.of(new ArticleRef(treaty, typed));
        }
        refuse(WhatIfForm.PROVISION, typed.isEmpty() ? "provision.missing" : "provision", quoted(typed));
        return Optional.empty();
    }

    private LocalDate date(Map<String, String> fields) {
        var typed = value(fields, WhatIfForm.DATE);
        if (typed.isEmpty()) {
            return today;
        }
        try {
            var day = typed.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(typed) : LocalDate.MIN;
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeException noSuchDay) {
            // Told below like any other date that is none.
        }
        refuse(WhatIfForm.DATE, "date", quoted(typed));
        return today;
    }

    private static String value(Map<String, String> fields, String field) {
        return Objects.requireNonNullElse(fields.get(field), "");
    }

    private void refuse(String field, String key, String... arguments) {
        problems.add(new Problem(beingTyped ? field : WhatIfForm.ALSO, key, List.of(arguments)));
    }

    /// Foreign text on its way into a sentence of ours: visible characters only, and not many.
    private static String quoted(String typed) {
        var visible = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]", " ")
                .strip();
        return visible.codePointCount(0, visible.length()) <= LONGEST_QUOTE
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
