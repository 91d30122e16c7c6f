package org.comity.guides.usecase;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.guides.Guide;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers every guide to the search, in every language; whoever types what happened to them finds it first.
public class OfferingGuides implements Searchable {

    private final CurrentGuides guides;
    private final Messages messages;

    public OfferingGuides(CurrentGuides guides, Messages messages) {
        this.guides = guides;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.GUIDE;
    }

    @Override
    public String revision() {
        return guides.revision();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return guides.shelf().all().map(this::document);
    }

    private PublicDocument document(Guide guide) {
        return PublicDocument.of(
                        Kind.GUIDE,
                        guide.id().slug(),
                        Text.inEvery(language -> guide.in(language).title(), language -> body(guide, language)),
                        guide.path())
                .called(called(guide))
                .dated(Optional.of(LocalDate.ofInstant(guide.changed(), ZoneOffset.UTC)));
    }

    private static String body(Guide guide, Language language) {
        return guide.in(language).sayings().skip(1).collect(Collectors.joining(" "));
    }

    private List<String> called(Guide guide) {
        return guide.problem().stream()
                .flatMap(problem ->
                        Arrays.stream(Language.values()).map(language -> messages.text(language, problem.key())))
                .toList();
    }
}
