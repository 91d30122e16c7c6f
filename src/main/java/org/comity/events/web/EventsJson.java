package org.comity.events.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.events.Audience;
import org.comity.events.Event;
import org.comity.events.EventStatus;
import org.comity.events.Material;
import org.comity.events.Session;
import org.comity.events.When;
import org.comity.events.Words;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.ArticleRef;

/// Events as programs read them. The way into one is in none of them.
final class EventsJson {

    private EventsJson() {}

    record EventList(List<OneEvent> events) {}

    /// @param start by the clock on the wall of the zone
    /// @param begins the same as an instant
    /// @param sequence rises with every change
    record OneEvent(
            String id,
            String status,
            int sequence,
            Map<String, Words> words,
            String series,
            String start,
            String zone,
            String begins,
            String ends,
            String place,
            List<Session> sessions,
            List<SpokenLanguage> languages,
            List<String> audiences,
            List<String> articles,
            String entry,
            int capacity,
            List<LinkedMaterial> materials,
            List<Before> before,
            String said,
            String page) {}

    record SpokenLanguage(String code, boolean interpreted) {}

    record LinkedMaterial(String kind, String language, URI address) {}

    record Before(String start, String zone) {
        static Before of(When when) {
            return new Before(when.start().toString(), when.zone().getId());
        }
    }

    static OneEvent of(Event event, NodeSettings node) {
        var content = event.content();
        var when = event.when();
        return new OneEvent(
                event.id().toString(),
                event.status().name(),
                event.sequence(),
                content.words().entrySet().stream()
                        .collect(Collectors.toMap(said -> said.getKey().code(), Map.Entry::getValue)),
                content.series(),
                when.start().toString(),
                when.zone().getId(),
                when.begins().toString(),
                when.ends().toString(),
                content.place(),
                content.sessions(),
                content.channels().stream()
                        .map(channel -> new SpokenLanguage(channel.language(), channel.interpreted()))
                        .toList(),
                content.audiences().stream().sorted().map(Audience::name).toList(),
                content.articles().stream().map(ArticleRef::toString).toList(),
                content.entry().rule().name(),
                content.entry().capacity(),
                content.materials().stream().map(EventsJson::material).toList(),
                event.before().stream().map(Before::of).toList(),
                event.said(),
                node.address("/en" + event.path()).toString());
    }

    private static LinkedMaterial material(Material material) {
        return new LinkedMaterial(material.kind().name(), material.language(), material.address());
    }

    /// schema.org/Event.
    ///
    /// @param previousStartDate null unless it was moved
    record LinkedEvent(
            @JsonProperty("@context") String context,
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String description,
            String startDate,
            String endDate,
            String eventStatus,
            String eventAttendanceMode,
            VirtualLocation location,
            List<String> inLanguage,
            List<String> previousStartDate,
            String url) {}

    record VirtualLocation(@JsonProperty("@type") String type, String url) {}

    /// @param language of the page
    static LinkedEvent linked(Event event, org.comity.vocabulary.Language language, NodeSettings node) {
        var words = event.content().words(language);
        var page = node.address("/" + language.code() + event.path()).toString();
        var first = event.when().first();
        return new LinkedEvent(
                "https://schema.org",
                "Event",
                "urn:uuid:" + event.id(),
                words.title(),
                words.summary(),
                first.toOffsetDateTime().toString(),
                first.plus(event.when().length()).toOffsetDateTime().toString(),
                "https://schema.org/" + status(event.status()),
                "https://schema.org/"
                        + (event.content().place().isEmpty()
                                ? "OnlineEventAttendanceMode"
                                : "MixedEventAttendanceMode"),
                new VirtualLocation("VirtualLocation", page),
                event.content().channels().stream()
                        .map(channel -> channel.language())
                        .toList(),
                event.before().stream()
                        .map(before -> before.first().toOffsetDateTime().toString())
                        .toList(),
                page);
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case CANCELLED -> "EventCancelled";
            case MOVED -> "EventRescheduled";
            case DRAFT, PUBLISHED, HELD -> "EventScheduled";
        };
    }
}
