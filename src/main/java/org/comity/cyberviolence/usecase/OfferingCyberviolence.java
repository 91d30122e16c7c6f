package org.comity.cyberviolence.usecase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.vocabulary.Language;

/// Offers every type of cyberviolence and every measure to the search.
public class OfferingCyberviolence implements Searchable {

    private final Types types;
    private final CurrentEntries entries;

    public OfferingCyberviolence(Types types, CurrentEntries entries) {
        this.types = types;
        this.entries = entries;
    }

    @Override
    public Kind kind() {
        return Kind.CYBERVIOLENCE;
    }

    @Override
    public String revision() {
        return entries.revision();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return Stream.concat(
                types.all().stream().map(OfferingCyberviolence::document),
                entries.entries().all().stream().map(this::document));
    }

    private static PublicDocument document(ViolenceType type) {
        return PublicDocument.of(
                        Kind.CYBERVIOLENCE,
                        "type-" + type.slug(),
                        Text.inEvery(type::name, type::definition),
                        type.path())
                .citing(type.source().article().stream().toList());
    }

    private PublicDocument document(Entry entry) {
        var texts = entry.words().entrySet().stream()
                .map(said -> new Text(
                        said.getKey().code(),
                        said.getValue().title(),
                        body(entry, said.getValue().summary(), said.getKey())))
                .toList();
        var document = PublicDocument.of(Kind.CYBERVIOLENCE, entry.id().slug(), texts, entry.path())
                .dated(entry.source().asOf());
        return entry.scope().state().map(document::of).orElse(document);
    }

    private String body(Entry entry, String summary, Language language) {
        var named = types.named(List.copyOf(entry.types())).stream().map(type -> type.name(language));
        return Stream.of(
                        Stream.of(summary, entry.law().act(), entry.law().place()),
                        Stream.of(entry.scope().organisation()),
                        named)
                .flatMap(some -> some)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(". "));
    }
}
