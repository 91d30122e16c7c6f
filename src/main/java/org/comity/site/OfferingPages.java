package org.comity.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.web.Messages;

/// Offers to the search the pages that are there for everyone, by their titles and what they say of themselves.
class OfferingPages implements Searchable {

    /// @param title the message that is its title
    /// @param says messages that stand on it, without blanks
    private record Known(String path, String title, List<String> says) {

        static Known page(String path, String title, String... says) {
            return new Known(path, title, Arrays.asList(says));
        }
    }

    private static final List<Known> PAGES = List.of(
            Known.page("/paths", "web.nav.paths", "pathfinder.form.lead"),
            Known.page("/paths/world", "pathfinder.world.title", "pathfinder.world.lead"),
            Known.page("/paths/matrix", "pathfinder.matrix.title", "pathfinder.matrix.lead"),
            Known.page("/paths/what-if", "pathfinder.whatIf.title", "pathfinder.whatIf.lead"),
            Known.page("/rules", "pathfinder.rules.title", "pathfinder.rules.lead"),
            Known.page("/states", "treaties.states.title", "treaties.states.lead"),
            Known.page("/directory", "directory.title", "directory.lead"),
            Known.page("/registers", "directory.registers", "directory.registers.explained"),
            Known.page("/providers", "providers.title", "providers.lead"),
            Known.page("/library", "library.title", "library.lead"),
            Known.page("/media", "media.title", "media.lead"),
            Known.page("/news", "news.title", "news.lead"),
            Known.page("/assessments", "assessments.title", "assessments.lead"),
            Known.page("/verify", "requests.verify.title", "requests.verify.lead"),
            Known.page("/join", "identity.join.title", "identity.join.explained"),
            Known.page("/contact", "desk.contact.title", "desk.contact.lead"),
            Known.page("/facts", "site.facts.title", "site.facts.lead"),
            Known.page("/record", "site.record.title", "site.record.lead"),
            Known.page(
                    "/accessibility",
                    "site.accessibility.title",
                    "site.accessibility.lead",
                    "site.accessibility.standard",
                    "site.accessibility.scripts",
                    "site.accessibility.keyboard",
                    "site.accessibility.documents",
                    "site.accessibility.languages",
                    "site.accessibility.known.text"),
            Known.page("/api", "web.footer.api", "site.api.lead", "site.api.description"));

    private final Messages messages;

    OfferingPages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.PAGE;
    }

    /// They change with the program only.
    @Override
    public String revision() {
        return "";
    }

    @Override
    public Stream<PublicDocument> documents() {
        return PAGES.stream()
                .map(page -> PublicDocument.of(
                        Kind.PAGE,
                        page.path(),
                        Text.inEvery(
                                language -> messages.text(language, page.title()),
                                language -> page.says().stream()
                                        .map(key -> messages.text(language, key))
                                        .collect(Collectors.joining(" "))),
                        page.path()));
    }
}
