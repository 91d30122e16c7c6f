package org.comity.events.usecase;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.events.Event;
import org.comity.events.EventStatus;
import org.comity.events.Session;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers every published event to the search: titles, what they are about, sessions and speakers. A cancelled one says
/// so in its title.
public class OfferingEvents implements Searchable {

    private final EventsInMemory events;
    private final Messages messages;

    public OfferingEvents(EventsInMemory events, Messages messages) {
        this.events = events;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public String revision() {
        return Long.toString(events.newest());
    }

    @Override
    public Stream<PublicDocument> documents() {
        return events.shown().stream().map(this::document);
    }

    private PublicDocument document(Event event) {
        var texts = Arrays.stream(Language.values())
                .filter(event.content().words()::containsKey)
                .map(language -> new Text(language.code(), title(event, language), body(event, language)))
                .toList();
        return PublicDocument.of(Kind.EVENT, event.id().toString(), texts, event.path())
                .citing(event.content().articles())
                .dated(Optional.of(event.when().start().toLocalDate()));
    }

    private String title(Event event, Language language) {
        var title = event.content().words(language).title();
        return event.status() == EventStatus.CANCELLED
                ? messages.text(language, "events.calendar.cancelled", title)
                : title;
    }

    private String body(Event event, Language language) {
        var content = event.content();
        var audiences = content.audiences().stream()
                .sorted()
                .map(audience -> messages.text(language, "events.audience." + audience))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(content.words(language).summary(), content.series(), audiences),
                        content.sessions().stream().map(Session::title),
                        content.sessions().stream().flatMap(session -> session.speakers().stream()))
                .flatMap(said -> said)
                .filter(said -> !said.isBlank())
                .map(said -> said.endsWith(".") ? said : said + ".")
                .collect(Collectors.joining(" "));
    }
}
