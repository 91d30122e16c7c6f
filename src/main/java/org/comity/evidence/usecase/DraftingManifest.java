package org.comity.evidence.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.comity.evidence.model.Condition;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Writes down what a package would hold if it were sealed now.
public class DraftingManifest {

    /// What came of it.
    sealed interface Draft {
        record Ready(PackageManifest manifest) implements Draft {}

        record NotYet(Reason reason) implements Draft {}
    }

    private final PackageFiles files;
    private final Messages messages;

    public DraftingManifest(PackageFiles files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    Draft draft(Found found, Instant sealedAt) {
        var evidence = found.evidence();
        var inside = files.of(evidence.id(), evidence.key());
        if (inside.underWay() > 0) {
            return new Draft.NotYet(new Reason.FilesUnderWay(inside.underWay()));
        }
        if (inside.arrived().isEmpty()) {
            return new Draft.NotYet(new Reason.NoFiles());
        }
        var request = found.request();
        return new Draft.Ready(new PackageManifest(
                evidence.id().toString(),
                evidence.reference(),
                request.measure().name(),
                request.requested().name(),
                request.requesting().name(),
                sealedAt.truncatedTo(ChronoUnit.MILLIS),
                evidence.conditions().reveal().stream().map(this::words).toList(),
                inside.arrived()));
    }

    /// What the law has words for is written in English, the language both sides share.
    private String words(Condition condition) {
        return condition.kind() == Condition.Kind.WORDS
                ? condition.text()
                : messages.text(Language.ENGLISH, "evidence.condition." + condition.kind());
    }
}
