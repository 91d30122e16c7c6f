package org.comity.children.usecase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.LawQuestion;
import org.comity.children.model.Reservable;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers to the search the page of each State on the law that protects children, and the pages beside it.
public class OfferingLaw implements Searchable {

    private static final String PATH = "/help/children";

    private final DescribingLaw describing;
    private final Messages messages;

    public OfferingLaw(DescribingLaw describing, Messages messages) {
        this.describing = describing;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.CHILDREN;
    }

    @Override
    public String revision() {
        return describing.revision();
    }

    @Override
    public Stream<PublicDocument> documents() {
        var states = describing.asked(LawQuestion.EVERY_STATE, Language.ENGLISH).stream()
                .filter(ChildLaw::saysSomething)
                .map(this::document);
        return Stream.concat(
                Stream.of(
                        page("children", PATH, "children.title", "children.lead"),
                        page("law", PATH + "/law", "children.law.title", "children.law.lead"),
                        page(
                                "benchmarks",
                                PATH + "/benchmarks",
                                "children.benchmarks.title",
                                "children.benchmarks.lead")),
                states);
    }

    private PublicDocument page(String id, String address, String title, String lead) {
        return PublicDocument.of(
                Kind.CHILDREN,
                id,
                Text.inEvery(language -> messages.text(language, title), language -> messages.text(language, lead)),
                address);
    }

    private PublicDocument document(ChildLaw law) {
        var country = law.country();
        var texts = Text.inEvery(language -> title(country, language), language -> body(law, language));
        return PublicDocument.of(Kind.CHILDREN, country.code(), texts, address(country))
                .of(country)
                .citing(List.of(ArticleRef.convention("9"), new ArticleRef(ChildLaw.LANZAROTE, "20")))
                .dated(law.conventionFact().fact().flatMap(fact -> fact.source().asOf()));
    }

    /// The page of a State, without the language.
    public static String address(Country country) {
        return PATH + "/law/" + country.code().toLowerCase(Locale.ROOT);
    }

    private String title(Country country, Language language) {
        return messages.text(language, "children.law.of", describing.name(country, language));
    }

    private String body(ChildLaw law, Language language) {
        var parts = Arrays.stream(Reservable.values())
                .map(part -> part.provision() + ": "
                        + messages.text(
                                language, "children.part." + law.article9().part(part)));
        return Stream.of(
                        Stream.of(
                                named(language, "children.convention", law.convention()),
                                named(language, "children.lanzarote", law.lanzarote()),
                                messages.text(
                                        language,
                                        "children.minor." + law.article9().minor())),
                        law.convention().isParty() ? parts : Stream.<String>empty())
                .flatMap(some -> some)
                .collect(Collectors.joining(". ", "", "."));
    }

    private String named(Language language, String treaty, Enum<?> bound) {
        return messages.text(language, treaty) + ": " + messages.text(language, "children.bound." + bound.name());
    }
}
