package org.comity.evidence.web;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.evidence.model.Condition;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.KeptCustody;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.model.PackageStatus;
import org.comity.evidence.proof.CustodyLink;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.ReadingEvidence.One;
import org.comity.identity.Officer;
import org.comity.requests.model.Act;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Sha256;
import org.comity.web.FieldError;
import org.comity.web.Readers;
import org.jspecify.annotations.Nullable;

/// A package of evidence as its page shows it, by its status and by who reads it.
///
/// @param typed what was typed into a form that was refused
public record PackagePage(One one, Map<String, String> typed, List<FieldError> errors) {

    public Found found() {
        return one.found();
    }

    public EvidencePackage evidence() {
        return found().evidence();
    }

    public Request request() {
        return found().request();
    }

    public boolean may(PackageAct act) {
        return found().open().contains(act);
    }

    /// Whether the reader gives it.
    public boolean giving() {
        return found().side() == Side.REQUESTED;
    }

    public boolean is(PackageStatus status) {
        return evidence().status() == status;
    }

    public List<Condition> conditions() {
        return evidence().conditions().reveal();
    }

    /// The provision a condition rests on: what the law calls it where it has words for it, else that of the measure.
    public ArticleRef basis(Condition condition) {
        return condition.kind() == Condition.Kind.WORDS
                ? Act.PROPOSE_CONDITIONS.basis(request().measure())
                : ArticleRef.convention(condition.kind().provision());
    }

    /// The provision by which conditions bind whoever accepts them.
    public ArticleRef binding() {
        return Act.ACCEPT_CONDITIONS.basis(request().measure());
    }

    /// The provision by which whoever cannot keep them says so.
    public ArticleRef declining() {
        return Act.DECLINE_CONDITIONS.basis(request().measure());
    }

    /// What was sealed, as far as the reader may know.
    public List<PackageManifest.Part> files() {
        return found().inside() && evidence().sealed() != null
                ? evidence().manifest().files()
                : List.of();
    }

    /// What is in it while it is open, with the form to fill it where the reader may; null otherwise.
    public @Nullable FilesPart filling() {
        if (one.listed() == null) {
            return null;
        }
        return may(PackageAct.FILL)
                ? FilesPart.toFill(evidence().id(), one.listed())
                : FilesPart.toRead(evidence().id(), one.listed());
    }

    /// How many files are in it while it is open.
    public int count() {
        return one.listed() == null ? 0 : one.listed().count();
    }

    /// Whether the reader can take bytes of it.
    public boolean takeable() {
        return may(PackageAct.TAKE) || may(PackageAct.CHECK);
    }

    /// What a link of the chain says; null once the package's key is destroyed.
    public @Nullable CustodyLink link(KeptCustody.Kept kept) {
        return kept.link() == null ? null : kept.link().reveal();
    }

    /// The names of the files that links are about, by their digests: the manifest is not among them, nor a
    /// file that is there no more. Of two with the same bytes the first gives its name.
    public Map<Sha256, String> fileNames() {
        var names = new HashMap<Sha256, String>();
        files().forEach(part -> names.putIfAbsent(part.sha256(), part.name()));
        if (one.listed() != null) {
            one.listed()
                    .files()
                    .forEach(file -> file.sha256().ifPresent(digest -> names.putIfAbsent(digest, file.name())));
        }
        return names;
    }

    /// The clock of the authority that acted.
    public ZoneId zoneOf(CustodyLink link) {
        return link.authority().equals(request().requested().name())
                ? request().requested().zone()
                : request().requesting().zone();
    }

    public List<Officer> colleagues() {
        return one.colleagues();
    }

    /// What anyone types who holds the package and wants to check it.
    public String command() {
        return "./comity verify %s-E%d.asice --key seal-roots.pem"
                .formatted(evidence().reference(), evidence().number());
    }

    public Readers readers() {
        return EvidenceReaders.of(found().reading(), evidence().status().handedOver());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What was wrong with a field, or an empty text.
    public String error(String field) {
        return error(errors, field);
    }

    static String error(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
