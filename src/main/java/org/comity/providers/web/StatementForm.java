package org.comity.providers.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.providers.Audience;
import org.comity.providers.ListedProvider;
import org.comity.providers.Statement;
import org.comity.providers.Subject;
import org.comity.providers.usecase.CheckingTyped;
import org.comity.treaties.ProviderFact.Direct;
import org.comity.vocabulary.Country;
import org.comity.web.TypedForm;

/// Reads what a provider states.
final class StatementForm {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_NAMES = 50;
    private static final int LONGEST_PRESERVATION = 3650;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ()./\\u00A0-]");
    private static final Pattern E_164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final TypedForm form;
    private final ListedProvider page;
    private final CheckingTyped checking;
    private final StateChoices states;
    private final LocalDate today;

    StatementForm(TypedForm form, ListedProvider page, CheckingTyped checking, StateChoices states, LocalDate today) {
        this.form = form;
        this.page = page;
        this.checking = checking;
        this.states = states;
        this.today = today;
    }

    /// Empty while something is to be mended.
    Optional<Statement> read(Subject subject) {
        var part = subject.form() == Subject.Form.COMPANY ? state() : "";
        var audience = subject.form() == Subject.Form.TELEPHONE ? audience() : Audience.PUBLIC;
        var address = subject.form() == Subject.Form.ADDRESS ? address("address", true) : Optional.<URI>empty();
        var says = says(subject);
        var source = address("source", false).map(URI::toString).orElse("");
        var on = day();
        return form.errors().isEmpty()
                ? Optional.of(new Statement(subject, part, audience, says, address, source, on))
                : Optional.empty();
    }

    private String says(Subject subject) {
        return switch (subject.form()) {
            case COMPANY -> form.line("says", LONGEST_LINE);
            case ADDRESS -> form.optionalLine("says", LONGEST_LINE);
            case WORDS -> form.text("says", LONGEST).replace("\r\n", "\n");
            case NAMES -> names();
            case CHOICE -> choice();
            case DAYS -> days();
            case TELEPHONE -> telephone();
        };
    }

    /// One name a line; commas separate too.
    private String names() {
        var names = Arrays.stream(form.text("says", LONGEST).split("[\\r\\n,;]+", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_NAMES) {
            form.wrong("says", "providers.keep.wrong.NAMES");
        }
        checking.namesOfOthers(names, page).ifPresent(other -> form.wrong("says", "providers.keep.wrong.OTHERS_NAME"));
        return String.join("\n", names);
    }

    private String choice() {
        var known = List.of(Direct.YES, Direct.CONDITIONS, Direct.NO).stream()
                .map(Direct::name)
                .filter(form.raw("says")::equals)
                .findFirst();
        if (known.isEmpty()) {
            form.wrong("says", "web.form.error.choice");
        }
        return known.orElse("");
    }

    private String days() {
        var typed = form.line("says", LONGEST_LINE);
        if (!typed.matches("[1-9][0-9]{0,3}") || Integer.parseInt(typed) > LONGEST_PRESERVATION) {
            form.wrong("says", "providers.keep.wrong.DAYS");
        }
        return typed;
    }

    /// E.164: a plus sign, the country code, at most fifteen digits; spaces and the like are left out.
    private String telephone() {
        var typed = BETWEEN_DIGITS.matcher(form.line("says", LONGEST_LINE)).replaceAll("");
        if (!E_164.matcher(typed).matches()) {
            form.wrong("says", "providers.keep.wrong.TELEPHONE");
        }
        return typed;
    }

    private String state() {
        var chosen = states.of(form.raw("part"));
        if (chosen.isEmpty()) {
            form.wrong("part", "web.form.error.choice");
        }
        return chosen.map(Country::code).orElse("");
    }

    private Audience audience() {
        var chosen = Arrays.stream(Audience.values())
                .filter(audience -> audience.name().equals(form.raw("audience")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.wrong("audience", "web.form.error.choice");
        }
        return chosen.orElse(Audience.MEMBERS);
    }

    private Optional<URI> address(String field, boolean required) {
        var typed = required ? form.line(field, LONGEST_ADDRESS) : form.optionalLine(field, LONGEST_ADDRESS);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (checking.address(typed)) {
            case CheckingTyped.Address.Good(var address) -> Optional.of(address);
            case CheckingTyped.Address.Wrong(var why) -> {
                form.wrong(field, "providers.keep.wrong.address." + why);
                yield Optional.empty();
            }
        };
    }

    private LocalDate day() {
        try {
            var day = LocalDate.parse(form.raw("on"));
            if (day.isBefore(EARLIEST) || day.isAfter(today)) {
                form.wrong("on", "providers.keep.wrong.ON");
            }
            return day;
        } catch (DateTimeException noDay) {
            form.wrong("on", "web.form.error.date");
            return today;
        }
    }
}
