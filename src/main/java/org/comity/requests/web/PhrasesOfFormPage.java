package org.comity.requests.web;

import java.util.Arrays;
import java.util.List;
import org.comity.identity.PersonId;
import org.comity.requests.model.PhraseAct;
import org.comity.requests.model.PhraseApproval;
import org.comity.requests.model.PhraseApproval.Refusal;
import org.comity.requests.paper.FixedPhrases;
import org.comity.requests.usecase.ReadingPhrases.Reading;
import org.comity.web.FieldError;

/// The fixed words of one form, side by side with the English, and what the reader can do with them.
public record PhrasesOfFormPage(Reading reading, PersonId reader, List<FieldError> errors) {

    public List<FixedPhrases.Phrase> phrases(FixedPhrases.Part part) {
        return reading.phrases().stream()
                .filter(phrase -> phrase.part() == part)
                .toList();
    }

    /// Nothing is proposed where the register that the program carries says it already.
    public List<PhraseAct> open() {
        return Arrays.stream(PhraseAct.values())
                .filter(act -> PhraseApproval.against(act, reading.form().onNode(), reader)
                        .isEmpty())
                .filter(act ->
                        act != PhraseAct.PROPOSE || reading.form().register().isEmpty())
                .toList();
    }

    /// Whether the reader waits for another.
    public boolean own() {
        return PhraseApproval.against(PhraseAct.CONFIRM, reading.form().onNode(), reader)
                .filter(why -> why == Refusal.SAME_PERSON)
                .isPresent();
    }
}
