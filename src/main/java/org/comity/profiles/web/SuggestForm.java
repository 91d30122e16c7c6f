package org.comity.profiles.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.profiles.model.SuggestionPlace;
import org.comity.profiles.usecase.TakingSuggestions.Told;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.TypedForm;

/// Reads the form in which anybody tells of a newer development.
final class SuggestForm {

    static final int WORDS = 2_000;
    static final int SOURCE = 400;
    private static final int MAIL = 254;
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>]+@[^\\s@.<>]+(\\.[^\\s@.<>]+)+");

    /// People do not see it; programs that fill in whatever they find do.
    private static final String TRAP = "website";

    private SuggestForm() {}

    /// Empty when something is to be mended: the form then holds what.
    static Optional<Told> read(TypedForm form, Country state) {
        var place = SuggestionPlace.read(form.raw("about"));
        if (place.isEmpty()) {
            form.wrong("about", "web.form.error.choice");
        }
        var words = form.text("words", WORDS);
        var source = form.line("source", SOURCE);
        var language = Language.ofCode(form.raw("tongue"));
        if (language.isEmpty()) {
            form.wrong("tongue", "web.form.error.choice");
        }
        var mail = form.optionalLine("mail", MAIL);
        if (!mail.isEmpty() && !MAILBOX.matcher(mail).matches()) {
            form.wrong("mail", "profiles.suggest.mail.form");
        }
        if (!form.raw(TRAP).isEmpty()) {
            form.wrong(TRAP, "profiles.suggest.trap");
        }
        return form.errors().isEmpty()
                ? Optional.of(new Told(
                        state,
                        place.orElseThrow(),
                        language.orElseThrow(),
                        words,
                        source,
                        Optional.of(mail).filter(given -> !given.isEmpty())))
                : Optional.empty();
    }
}
