package org.comity.library.usecase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.library.DocumentReference;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.store.OriginalStore;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers every work to the search: its title, reference, kind and weight, and whether another took its place.
public class OfferingWorks implements Searchable {

    private static final int AT_ONCE = 50;

    private final CurrentLibrary library;
    private final OriginalStore originals;
    private final Messages messages;

    public OfferingWorks(CurrentLibrary library, OriginalStore originals, Messages messages) {
        this.library = library;
        this.originals = originals;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.PUBLICATION;
    }

    @Override
    public String revision() {
        return library.revision();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return library.all().stream()
                .flatMap(work -> Stream.concat(
                        Stream.of(document(work)),
                        work.current().variants().stream().flatMap(variant -> pages(work, variant))));
    }

    /// The pages of the originals are read for the search alone: each work is one page for others.
    @Override
    public Stream<String> addresses() {
        return library.all().stream().map(Work::path);
    }

    /// What an original says, page by page, read a few pages at a time.
    private Stream<PublicDocument> pages(Work work, Variant variant) {
        return variant.file().stream()
                .flatMap(file -> Stream.iterate(
                                originals.pages(file, 1, AT_ONCE),
                                some -> !some.isEmpty(),
                                some -> originals.pages(file, some.getLast().page() + 1, AT_ONCE))
                        .flatMap(List::stream))
                .filter(page -> !page.text().isBlank())
                .map(page -> page(work, variant.language(), page));
    }

    private PublicDocument page(Work work, String language, OriginalStore.TextOfPage page) {
        var interfaceLanguage = Language.ofCode(language).orElse(Language.ENGLISH);
        var title = work.title(language) + " · " + messages.text(interfaceLanguage, "library.read.page", page.page());
        return PublicDocument.of(
                        Kind.PUBLICATION,
                        work.id() + "-" + language + "-" + page.page(),
                        List.of(new Text(language, title, page.text())),
                        work.path() + "/read/" + language + "?from=" + page.page() + "#page-" + page.page())
                .dated(work.current().day());
    }

    private PublicDocument document(Work work) {
        var texts = Stream.concat(
                Text.inEvery(language -> title(work, language), language -> body(work, language)).stream(),
                otherLanguages(work));
        return PublicDocument.of(Kind.PUBLICATION, work.id().slug(), texts.toList(), work.path())
                .called(work.reference().map(DocumentReference::text).stream().toList())
                .citing(work.concerns().stream()
                        .filter(span -> span.narrow() || span.whole())
                        .map(span -> span.first())
                        .distinct()
                        .toList())
                .dated(work.current().day());
    }

    private static String title(Work work, Language language) {
        return work.title(language.code());
    }

    private String body(Work work, Language language) {
        return Stream.of(
                        List.of(messages.text(language, "library.kind." + work.kind())),
                        List.of(messages.text(language, "library.authority." + work.bearing())),
                        work.superseded() ? List.of(messages.text(language, "library.superseded")) : List.<String>of(),
                        work.editions().stream()
                                .map(Edition::act)
                                .filter(act -> language == Language.ENGLISH)
                                .toList(),
                        List.of(work.current().date()))
                .flatMap(List::stream)
                .filter(text -> !text.isBlank())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    /// Titles in languages that the interface does not speak.
    private static Stream<Text> otherLanguages(Work work) {
        return work.current().variants().stream()
                .filter(variant -> Language.ofCode(variant.language()).isEmpty())
                .filter(variant -> !variant.title().isBlank())
                .map((Variant variant) -> new Text(variant.language(), variant.title(), ""));
    }
}
