package org.comity.library.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.library.ArticleSpan;
import org.comity.library.DocumentReference;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.library.model.Shelf;
import org.comity.library.usecase.PublishingWork;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Sha256;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form of a work: what it is, and its newest version in every language. Earlier versions stay as they are.
final class WorkForm {

    private static final int LANGUAGES = 6;
    private static final int MOST_LANGUAGES = 60;
    private static final int LINE = 300;
    private static final int ADDRESS = 1_000;

    private final TypedForm form;
    private final Shelf shelf;
    private final Optional<Work> before;
    private final int languages;

    /// @param before the work as it stands; empty for a new one
    WorkForm(Map<String, String> typed, View view, Shelf shelf, Optional<Work> before) {
        this.form = new TypedForm(typed, view);
        this.shelf = shelf;
        this.before = before;
        this.languages = languages(typed, before);
    }

    /// How many languages there is room for: those there are and one more, and all that were typed.
    static int languages(Map<String, String> typed, Optional<Work> before) {
        var present = before.map(work -> work.current().variants().size()).orElse(0) + 1;
        var sent = 0;
        while (sent < MOST_LANGUAGES && typed.containsKey("language-" + sent)) {
            sent++;
        }
        return Math.max(LANGUAGES, Math.max(present, sent));
    }

    /// What the form shows at first.
    static Map<String, String> of(Work work) {
        var typed = new HashMap<String, String>();
        typed.put("id", work.id().slug());
        typed.put("seen", PublishingWork.seen(Optional.of(work)));
        typed.put("kind", work.kind().written());
        typed.put("authority", work.authority().written());
        typed.put("reference", work.reference().map(DocumentReference::text).orElse(""));
        typed.put("verified", work.referenceStanding() == Standing.UNVERIFIED ? "" : "yes");
        typed.put(
                "provisions",
                String.join(
                        "; ", work.concerns().stream().map(ArticleSpan::written).toList()));
        typed.put("replaced", work.replacedBy().map(WorkId::slug).orElse(""));
        typed.put("source", work.source().text());
        typed.put("label", work.current().label());
        typed.put("draft", work.current().draft() ? "yes" : "");
        typed.put("date", work.current().date());
        typed.put("act", work.current().act());
        var row = 0;
        for (var variant : work.current().variants()) {
            typed.put("language-" + row, variant.language());
            typed.put("title-" + row, variant.title());
            typed.put("address-" + row, variant.address());
            typed.put("file-" + row, variant.file().map(Sha256::hex).orElse(""));
            typed.put("official-" + row, variant.official() ? "yes" : "");
            row++;
        }
        return typed;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// The work as it was typed; empty when something is to be mended.
    Optional<Work> work() {
        var kind = choice("kind", WorkKind::ofWritten);
        var authority = choice("authority", WorkAuthority::ofWritten);
        var reference = reference();
        var concerns = concerns();
        var source = form.line("source", ADDRESS);
        var replaced = replaced();
        var edition = edition();
        if (!form.errors().isEmpty() || edition.isEmpty()) {
            return Optional.empty();
        }
        var id = before.map(Work::id)
                .orElseGet(() -> free(
                        WorkId.of(reference, title(edition.get()), edition.get().year())));
        return Optional.of(new Work(
                id,
                kind.orElseThrow(),
                authority.orElseThrow(),
                reference,
                form.raw("verified").equals("yes") ? Standing.SOURCED : Standing.UNVERIFIED,
                concerns,
                editions(edition.get()),
                replaced,
                source(source),
                Instant.EPOCH,
                false));
    }

    private static String title(Edition edition) {
        return edition.variants().stream()
                .map(Variant::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// Who changes something else says nothing about how sure the source is.
    private FactSource source(String typed) {
        return before.map(Work::source)
                .filter(known -> known.text().equals(typed))
                .orElseGet(() -> new FactSource(typed, Optional.empty(), Standing.SOURCED, ""));
    }

    private List<Edition> editions(Edition edition) {
        var earlier = before.map(Work::editions).orElse(List.of());
        var kept = form.raw("another").equals("yes") || earlier.isEmpty()
                ? earlier
                : earlier.subList(0, earlier.size() - 1);
        return Stream.concat(kept.stream(), Stream.of(edition)).toList();
    }

    /// Two works never share a name.
    private WorkId free(WorkId wanted) {
        var id = wanted;
        for (var next = 2; shelf.find(id).isPresent(); next++) {
            id = new WorkId(wanted.slug()
                            .substring(0, Math.min(wanted.slug().length(), 74))
                            .replaceFirst("-$", "") + "-" + next);
        }
        return id;
    }

    private <T> Optional<T> choice(String field, java.util.function.Function<String, Optional<T>> read) {
        var found = read.apply(form.raw(field));
        if (found.isEmpty()) {
            form.wrong(field, "web.form.error.choice");
        }
        return found;
    }

    private Optional<DocumentReference> reference() {
        var typed = form.optionalLine("reference", 60);
        var read = DocumentReference.read(typed);
        if (read.isEmpty() && !typed.isEmpty()) {
            form.wrong("reference", "library.desk.error.reference");
        }
        return read;
    }

    private List<ArticleSpan> concerns() {
        var spans = new ArrayList<ArticleSpan>();
        for (var part : form.optionalLine("provisions", LINE).split("[;,]")) {
            var written = part.strip();
            if (!written.isEmpty()) {
                try {
                    spans.add(ArticleSpan.parse(written.matches("\\d.*") ? "ETS185 " + written : written));
                } catch (IllegalArgumentException noProvision) {
                    form.wrong("provisions", "library.desk.error.provisions");
                }
            }
        }
        return spans;
    }

    private Optional<WorkId> replaced() {
        var typed = form.optionalLine("replaced", 80);
        var found = WorkId.named(typed)
                .filter(id -> shelf.find(id).isPresent())
                .filter(id -> before.filter(work -> work.id().equals(id)).isEmpty());
        if (found.isEmpty() && !typed.isEmpty()) {
            form.wrong("replaced", "library.desk.error.replaced");
        }
        return found;
    }

    private Optional<Edition> edition() {
        var date = form.line("date", 10);
        var label = form.optionalLine("label", 60);
        var act = form.optionalLine("act", LINE);
        var variants = new ArrayList<Variant>();
        for (var row = 0; row < languages; row++) {
            variant(row).ifPresent(variants::add);
        }
        if (variants.isEmpty()) {
            form.wrong("language-0", "library.desk.error.languages");
        } else if (variants.stream().allMatch(variant -> variant.title().isEmpty())) {
            form.wrong("title-0", "web.form.error.required");
        }
        if (!form.errors().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Edition(label, form.raw("draft").equals("yes"), date, act, variants));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            var twice = variants.stream().map(Variant::language).distinct().count() < variants.size();
            form.wrong(
                    twice ? "language-0" : "date", twice ? "library.desk.error.languages" : "library.desk.error.date");
            return Optional.empty();
        }
    }

    private Optional<Variant> variant(int row) {
        var language = form.raw("language-" + row);
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (!language.matches("[a-z]{2,3}")) {
            form.wrong("language-" + row, "library.desk.error.languages");
            return Optional.empty();
        }
        var title = row == 0 ? form.line("title-0", LINE) : form.optionalLine("title-" + row, LINE);
        var address = form.optionalLine("address-" + row, ADDRESS);
        if (!address.isEmpty() && !isAddress(address)) {
            form.wrong("address-" + row, "library.desk.error.address");
        }
        var file = form.raw("file-" + row);
        if (!file.isEmpty() && !file.matches("[0-9a-f]{64}")) {
            form.wrong("file-" + row, "web.form.error.choice");
            return Optional.empty();
        }
        return Optional.of(new Variant(
                language,
                title,
                address,
                file.isEmpty() ? Optional.empty() : Optional.of(Sha256.ofHex(file)),
                form.raw("official-" + row).equals("yes")));
    }

    private static boolean isAddress(String text) {
        try {
            return text.matches("https?://[\\x21-\\x7e]+") && URI.create(text).getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
