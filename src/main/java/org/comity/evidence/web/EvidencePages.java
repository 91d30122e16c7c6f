package org.comity.evidence.web;

import java.util.List;
import java.util.Map;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.usecase.AskingForEvidenceTouch;
import org.comity.evidence.usecase.PackageOutcome;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.evidence.usecase.ReadingEvidence;
import org.comity.identity.Officer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.TouchPage;
import org.comity.requests.RequestId;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Makes the pages about evidence, or the answer for what is not the reader's.
class EvidencePages {

    private final ReadingEvidence reading;
    private final AskingForEvidenceTouch asking;

    EvidencePages(ReadingEvidence reading, AskingForEvidenceTouch asking) {
        this.reading = reading;
        this.asking = asking;
    }

    Page ofRequest(RequestId id, Officer officer, Map<String, String> typed, List<FieldError> errors) {
        return reading.of(id, officer)
                .filter(found -> !found.reading().request().exercise())
                .map(found -> new EvidenceOfRequestPage(found, typed, errors))
                .map(page -> errors.isEmpty()
                        ? Page.of("evidence/ofRequest", page)
                        : Page.refused("evidence/ofRequest", page))
                .orElseGet(Page::notFound);
    }

    /// @param after the number of the last file of the page before, while files come in
    Page one(PackageId id, Officer officer, int after) {
        return reading.one(id, officer, after)
                .map(found -> Page.of("evidence/package", new PackagePage(found, Map.of(), List.of())))
                .orElseGet(Page::notFound);
    }

    Page one(PackageId id, Officer officer, Map<String, String> typed, List<FieldError> errors) {
        return reading.one(id, officer)
                .map(found -> new PackagePage(found, typed, errors))
                .map(page ->
                        errors.isEmpty() ? Page.of("evidence/package", page) : Page.refused("evidence/package", page))
                .orElseGet(Page::notFound);
    }

    /// The answer to an act.
    ///
    /// @param field where a refusal is shown, and where an act that needs a touch goes again
    Answer after(PackageOutcome outcome, PackageId id, PackageAct act, String field, Ask ask) {
        return switch (outcome) {
            case PackageOutcome.NotFound() -> Page.notFound();
            case PackageOutcome.Done(var done) -> new Redirect(ask.view().link("/evidence/" + done));
            case PackageOutcome.Refused(Reason.Untouched(var why)) -> touch(id, act, field, ask, why);
            case PackageOutcome.Refused(var reason) ->
                one(id, ask.officer(), ask.typed(), List.of(new FieldError(field, text(reason, ask.view()))));
        };
    }

    /// Who asked, and what was typed.
    record Ask(View view, Officer officer, Map<String, String> typed) {}

    private Answer touch(PackageId id, PackageAct act, String field, Ask ask, TouchOutcome.Reason why) {
        var back = "/evidence/" + id;
        var words = act == PackageAct.DECLINE
                ? new TypedForm(ask.typed(), ask.view()).text(field, EvidenceController.LONGEST_WORDS)
                : "";
        return asking.ask(id, ask.officer(), act, words)
                .map(asked -> Page.of(
                        "identity/touch",
                        TouchPage.of(
                                back, back + "/" + field, again(field, words), asked.shown(), asked.demand(), why)))
                .orElseGet(Page::notFound);
    }

    private static Map<String, String> again(String field, String words) {
        return words.isEmpty() ? Map.of() : Map.of(field, words);
    }

    static String text(Reason reason, View view) {
        return switch (reason) {
            case Reason.NotNow() -> view.text("evidence.refused.notNow");
            case Reason.NoFiles() -> view.text("evidence.refused.noFiles");
            case Reason.FilesUnderWay(var many) -> view.text("evidence.refused.underWay", many);
            case Reason.TooMany(var most) -> view.text("evidence.refused.tooMany", most);
            case Reason.NobodyThere() -> view.text("evidence.refused.nobody");
            case Reason.NoSeal() -> view.text("evidence.refused.unsealed");
            case Reason.Untouched(var why) -> view.text("identity.touch.refused." + why);
        };
    }
}
