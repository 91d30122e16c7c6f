package org.comity.media.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.media.Item;
import org.comity.media.MediaSettings;
import org.comity.media.Rendition;
import org.comity.media.Variant;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaFormat;
import org.comity.media.model.MediaText;
import org.comity.media.usecase.CurrentMedia;
import org.comity.media.usecase.ReadingMedia;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Sha256;
import org.comity.web.PageController;
import org.comity.web.View;
import org.comity.web.Xml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What can be heard here in the language of the address, for podcast readers: RSS 2.0 with the elements of
/// Apple and of the podcast index, transcripts and chapters included.
@PageController
class PodcastFeed {

    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
    private static final int NEWEST = 200;
    private static final long MILLIS = 1_000;

    private final CurrentMedia media;
    private final ReadingMedia reading;
    private final NodeSettings node;
    private final MediaSettings settings;

    PodcastFeed(CurrentMedia media, ReadingMedia reading, NodeSettings node, MediaSettings settings) {
        this.media = media;
        this.reading = reading;
        this.node = node;
        this.settings = settings;
    }

    /// Something to hear.
    private record Episode(Item item, Variant variant, MediaFile file) {}

    @GetMapping("/media/podcast.rss")
    ResponseEntity<byte[]> feed(View view, @RequestParam(defaultValue = "") String series) {
        var spoken = media.collection().all().stream()
                .filter(item -> series.isEmpty() || item.particulars().series().equals(series))
                .flatMap(item -> item.in(view.language().code()).stream()
                        .flatMap(variant -> sound(variant).map(file -> Map.entry(item, variant))))
                .toList();
        var digests =
                spoken.stream().flatMap(one -> one.getKey().names()).distinct().toList();
        var files = reading.files(digests);
        var texts = reading.texts(digests);
        var episodes = spoken.stream()
                .flatMap(one -> episode(one.getKey(), one.getValue(), files).stream())
                .limit(NEWEST)
                .toList();
        return ResponseEntity.ok().contentType(RSS).body(written(view, series, episodes, files, texts));
    }

    private static Stream<Sha256> sound(Variant variant) {
        return Stream.of(Rendition.AUDIO, Rendition.ORIGINAL)
                .flatMap(rendition -> variant.file(rendition).stream())
                .limit(1);
    }

    private static Optional<Episode> episode(Item item, Variant variant, Map<Sha256, MediaFile> files) {
        return sound(variant)
                .flatMap(digest -> Optional.ofNullable(files.get(digest)).stream())
                .filter(file -> file.format().sort() == MediaFormat.Sort.AUDIO)
                .findFirst()
                .map(file -> new Episode(item, variant, file));
    }

    private byte[] written(
            View view,
            String series,
            List<Episode> episodes,
            Map<Sha256, MediaFile> files,
            Map<Sha256, MediaText> texts) {
        var own = node.address(view.link("/media/podcast.rss" + MediaQuery.written(Map.of("series", series), Map.of())))
                .toString();
        var title = series.isEmpty() ? view.text("media.podcast.title") : series;
        var xml = new Xml(true)
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:itunes",
                        "http://www.itunes.com/dtds/podcast-1.0.dtd",
                        "xmlns:podcast",
                        "https://podcastindex.org/namespace/1.0")
                .open("channel")
                .element("title", title)
                .element("link", node.address(view.link("/media")).toString())
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", own)
                .element("description", view.text("media.podcast.lead"))
                .element("language", view.language().code())
                .element("itunes:author", "Council of Europe")
                .open("itunes:owner")
                .element("itunes:name", "Comity")
                .element("itunes:email", settings.contact())
                .close("itunes:owner")
                .empty("itunes:category", "text", "Government")
                .element("itunes:explicit", "false")
                .element("podcast:medium", "podcast")
                .element(
                        "podcast:guid",
                        UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8))
                                .toString());
        episodes.forEach(episode -> item(xml, view, episode, files, texts));
        return xml.close("channel").close("rss").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void item(Xml xml, View view, Episode episode, Map<Sha256, MediaFile> files, Map<Sha256, MediaText> texts) {
        var item = episode.item();
        var file = episode.file();
        var language = view.language().code();
        var page = node.address(view.link(item.path())).toString();
        xml.open("item")
                .element("title", item.title(language))
                .element("link", page)
                .element("guid", page, "isPermaLink", "true")
                .element(
                        "description", item.summary(language).isEmpty() ? item.title(language) : item.summary(language))
                .empty(
                        "enclosure",
                        "url",
                        node.address(MediaWords.address(file)).toString(),
                        "length",
                        Long.toString(file.size()),
                        "type",
                        file.format().mediaType());
        item.particulars()
                .notBefore()
                .ifPresent(day -> xml.element(
                        "pubDate",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                day.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC))));
        if (file.recorded().millis() > 0) {
            xml.element("itunes:duration", Long.toString(file.recorded().millis() / MILLIS));
        }
        if (item.particulars().episode() > 0) {
            xml.element("itunes:episode", Integer.toString(item.particulars().episode()));
        }
        item.picture()
                .flatMap(picture -> Optional.ofNullable(files.get(picture.file())))
                .ifPresent(picture -> xml.empty(
                        "itunes:image",
                        "href",
                        node.address(MediaWords.address(picture)).toString()));
        beside(xml, episode.variant(), texts);
        xml.close("item");
    }

    private void beside(Xml xml, Variant variant, Map<Sha256, MediaText> texts) {
        ReadingMedia.readable(variant, texts)
                .forEach(text -> xml.empty(
                        "podcast:transcript",
                        "url",
                        MediaJson.text(text.digest(), node),
                        "type",
                        "text/vtt",
                        "language",
                        text.language()));
        variant.chapters()
                .ifPresent(chapters -> xml.empty(
                        "podcast:chapters",
                        "url",
                        node.address("/media/texts/" + chapters.hex() + ".chapters.json")
                                .toString(),
                        "type",
                        "application/json+chapters"));
    }
}
