package org.comity.desk.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.desk.Topic;
import org.comity.desk.model.CaseContent;
import org.comity.desk.model.CaseContent.Sign;
import org.comity.desk.usecase.WritingTicket.Letter;
import org.comity.vocabulary.Language;
import org.comity.web.TypedForm;

/// Reads the form in which anybody writes to the secretariat, and words that are added later.
final class ContactForm {

    static final int WORDS = 4_000;

    /// Something happened to whoever writes: they are led to help, and nothing is taken.
    static final String HAPPENED = "HAPPENED";

    private static final int MAIL = 254;
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>]+@[^\\s@.<>]+(\\.[^\\s@.<>]+)+");

    /// What was typed.
    ///
    /// @param letter empty when something is to be mended: the form then holds what
    /// @param signs of what belongs elsewhere, of which the writer is warned
    record Read(Optional<Letter> letter, Set<Sign> signs) {}

    private ContactForm() {}

    static Read read(TypedForm form, boolean takesMail) {
        var topic = Arrays.stream(Topic.values())
                .filter(known -> known.name().equals(form.raw("about")))
                .findFirst();
        if (topic.isEmpty()) {
            form.wrong("about", "web.form.error.choice");
        }
        var signs = EnumSet.noneOf(Sign.class);
        var words = words(form, "words", signs);
        var language = Language.ofCode(form.raw("tongue"));
        if (language.isEmpty()) {
            form.wrong("tongue", "web.form.error.choice");
        }
        var mail = takesMail ? form.optionalLine("mail", MAIL) : "";
        if (!mail.isEmpty() && !MAILBOX.matcher(mail).matches()) {
            form.wrong("mail", "desk.contact.mail.form");
        }
        return new Read(
                form.errors().isEmpty()
                        ? Optional.of(new Letter(
                                topic.orElseThrow(),
                                language.orElseThrow(),
                                words,
                                Optional.of(mail).filter(given -> !given.isEmpty()),
                                !signs.isEmpty()))
                        : Optional.empty(),
                signs);
    }

    /// Words for the desk. What looks like a file or a payment card is never taken; what looks like a case, only
    /// when the writer says that it is theirs to tell.
    ///
    /// @param signs filled with what was found
    static String words(TypedForm form, String field, Set<Sign> signs) {
        var words = form.text(field, WORDS);
        signs.addAll(CaseContent.in(words));
        signs.stream()
                .filter(Sign::refused)
                .findFirst()
                .ifPresent(sign -> form.wrong(field, "desk.sign.refused." + sign));
        if (!signs.isEmpty()
                && signs.stream().noneMatch(Sign::refused)
                && form.raw("sure").isEmpty()) {
            form.wrong("sure", "desk.sign.sure.error");
        }
        return words;
    }
}
