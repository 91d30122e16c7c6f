package org.comity.guests.usecase;

import java.util.Optional;
import org.comity.audit.proof.Receipt;
import org.comity.guests.usecase.VisitingAsGuest.Visit;
import org.comity.requests.GuestCases;
import org.comity.requests.model.Step;
import org.comity.vault.StoredDocument;
import org.springframework.transaction.annotation.Transactional;

/// Hands whoever came by link and code the document, once they acknowledged and until they answer, and the
/// receipts of what they did, until their hour is over.
public class TakingFiles {

    private final VisitingAsGuest visiting;
    private final GuestCases cases;
    private final LinkChronicle chronicle;

    public TakingFiles(VisitingAsGuest visiting, GuestCases cases, LinkChronicle chronicle) {
        this.visiting = visiting;
        this.cases = cases;
        this.chronicle = chronicle;
    }

    /// A receipt, the step it is for, and the reference by which its file is named.
    public record Taken(String reference, Step step, Receipt receipt) {}

    /// @param taking whether it goes out: a program that only asks what there is takes nothing, and leaves no entry
    @Transactional
    public Optional<StoredDocument> document(Optional<VisitKey> visit, boolean taking) {
        return visiting.visit(visit)
                .filter(here -> !here.answered() && !here.found().unacknowledged())
                .flatMap(here -> cases.document(here.link().request()).map(document -> {
                    if (taking) {
                        chronicle.documentTaken(here.link(), here.found());
                    }
                    return document;
                }));
    }

    /// Empty as well while the entry waits for its place, which is a moment.
    @Transactional(readOnly = true)
    public Optional<Taken> receipt(Optional<VisitKey> visit, int number) {
        return visiting.visit(visit).flatMap(here -> taken(here, number));
    }

    private Optional<Taken> taken(Visit here, int number) {
        var link = here.link();
        return here.found().by(link.id()).stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .flatMap(step -> cases.receipt(link.request(), link.id(), number)
                        .map(receipt -> new Taken(here.found().request().reference(), step, receipt)));
    }
}
