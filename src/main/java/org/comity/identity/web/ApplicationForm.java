package org.comity.identity.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.comity.identity.Role;
import org.comity.identity.model.Applicant;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.TypedForm;

/// Reads the form of an application, and fills it again from one that ended.
final class ApplicationForm {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_PURPOSE = 2_000;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private ApplicationForm() {}

    /// Empty when something is to be mended: the form then holds what.
    static Optional<Applicant> read(TypedForm form, Predicate<Country> known) {
        var name = form.line("name", LONGEST_LINE);
        var organisation = form.line("organisation", LONGEST_LINE);
        var role = role(form);
        var country = country(form, known);
        var purpose = form.text("purpose", LONGEST_PURPOSE);
        var languages = languages(form);
        var mail = form.line("mail", LONGEST_MAIL);
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            form.wrong("mail", "identity.join.mail.form");
        }
        return form.errors().isEmpty() && role.isPresent() && country.isPresent()
                ? Optional.of(new Applicant(name, organisation, role.get(), country.get(), purpose, languages, mail))
                : Optional.empty();
    }

    private static Optional<Role> role(TypedForm form) {
        var wanted = Applicant.OPEN.stream()
                .filter(role -> role.name().equals(form.raw("role")))
                .findFirst();
        if (wanted.isEmpty()) {
            form.wrong("role", "web.form.error.choice");
        }
        return wanted;
    }

    private static Optional<Country> country(TypedForm form, Predicate<Country> known) {
        var typed = form.raw("country");
        var country =
                typed.matches("[A-Z]{2}") ? Optional.of(new Country(typed)).filter(known) : Optional.<Country>empty();
        if (country.isEmpty()) {
            form.wrong("country", "web.form.error.choice");
        }
        return country;
    }

    private static SortedSet<Language> languages(TypedForm form) {
        var spoken = new TreeSet<Language>();
        Arrays.stream(Language.values())
                .filter(language -> !form.raw("language-" + language.code()).isEmpty())
                .forEach(spoken::add);
        if (spoken.isEmpty()) {
            form.wrong("languages", "web.form.error.choice");
        }
        return spoken;
    }

    /// What was typed once, for trying again.
    static Map<String, String> again(Applicant applicant) {
        var typed = new HashMap<String, String>();
        typed.put("name", applicant.name());
        typed.put("organisation", applicant.organisation());
        typed.put("role", applicant.wanted().name());
        typed.put("country", applicant.country().code());
        typed.put("purpose", applicant.purpose());
        typed.put("mail", applicant.mail());
        applicant.languages().forEach(language -> typed.put("language-" + language.code(), "yes"));
        return typed;
    }
}
