package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.at;
import static org.comity.requests.lint.Rule.comesBack;

import java.util.List;
import org.comity.requests.identifiers.MailAddress;
import org.comity.requests.identifiers.PhoneNumber;
import org.comity.requests.model.Field;

/// Whoever has a question must be able to reach whoever asks, from abroad, and at night when it is urgent.
final class ContactRemarks {

    static final List<Rule> RULES = List.of(
            comesBack("contact.phone", at(Field.PHONE, draft -> draft.has(Field.PHONE) && !international(draft))),
            comesBack(
                    "contact.urgent",
                    at(
                            Field.PHONE,
                            draft -> !draft.is(Field.URGENCY, "ordinary")
                                    && draft.has(Field.URGENCY)
                                    && !draft.has(Field.PHONE))),
            advice(
                    "contact.freeMail",
                    at(
                            Field.EMAIL,
                            draft -> MailAddress.domain(draft.value(Field.EMAIL))
                                    .filter(Phrases.FREE_MAIL::in)
                                    .isPresent())));

    private ContactRemarks() {}

    private static boolean international(Draft draft) {
        return PhoneNumber.read(draft.value(Field.PHONE))
                .filter(number -> number.notes().isEmpty())
                .isPresent();
    }
}
