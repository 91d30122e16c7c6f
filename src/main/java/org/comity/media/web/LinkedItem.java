package org.comity.media.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.media.Item;
import org.comity.media.MediaKind;
import org.comity.media.Rendition;
import org.comity.media.Variant;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaText;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Sha256;

/// An item as linked data (JSON-LD, `VideoObject`, `PodcastEpisode` and `Article` of schema.org).
final class LinkedItem {

    private static final String TYPE = "@type";
    private static final String NAME = "name";

    private final NodeSettings node;

    LinkedItem(NodeSettings node) {
        this.node = node;
    }

    Map<String, Object> of(Item item, Map<Sha256, MediaFile> files, Map<Sha256, MediaText> texts) {
        var particulars = item.particulars();
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org");
        said.put(TYPE, type(item.kind()));
        said.put(
                "@id",
                node.address("/api/v1/media/" + item.id().slug() + "/linked").toString());
        said.put("url", node.address("/en" + item.path()).toString());
        said.put(NAME, item.title("en"));
        said.put("description", item.summary("en").isEmpty() ? item.title("en") : item.summary("en"));
        if (!particulars.date().isEmpty()) {
            said.put("datePublished", particulars.date());
            said.put("uploadDate", particulars.date());
        }
        if (particulars.minutes() > 0) {
            said.put("duration", Duration.ofMinutes(particulars.minutes()).toString());
        }
        if (!particulars.licence().isEmpty()) {
            said.put("license", particulars.licence());
        }
        if (!particulars.series().isEmpty()) {
            var part = item.kind() == MediaKind.PODCAST ? "PodcastSeries" : "CreativeWorkSeries";
            said.put("isPartOf", Map.of(TYPE, part, NAME, particulars.series()));
        }
        if (particulars.episode() > 0) {
            said.put("episodeNumber", particulars.episode());
        }
        item.picture()
                .flatMap(picture -> Optional.ofNullable(files.get(picture.file())))
                .ifPresent(file -> said.put(
                        "thumbnailUrl", node.address(MediaWords.address(file)).toString()));
        said.put("inLanguage", item.languages());
        said.put("publisher", Map.of(TYPE, "Organization", NAME, "Council of Europe"));
        said.put("associatedMedia", objects(item, files, texts));
        said.put("creditText", item.source().standing().written());
        return said;
    }

    private static String type(MediaKind kind) {
        return switch (kind) {
            case EXPLAINER, VIDEO, RECORDING -> "VideoObject";
            case PODCAST -> "PodcastEpisode";
            case STORY, NEWSLETTER -> "Article";
        };
    }

    private List<Map<String, Object>> objects(Item item, Map<Sha256, MediaFile> files, Map<Sha256, MediaText> texts) {
        var objects = new ArrayList<Map<String, Object>>();
        for (var variant : item.variants()) {
            for (var rendition : Rendition.values()) {
                variant.file(rendition)
                        .flatMap(digest -> Optional.ofNullable(files.get(digest)))
                        .ifPresent(file -> objects.add(object(variant, file, texts)));
            }
        }
        return objects;
    }

    private Map<String, Object> object(Variant variant, MediaFile file, Map<Sha256, MediaText> texts) {
        var said = new LinkedHashMap<String, Object>();
        said.put(TYPE, "MediaObject");
        said.put("contentUrl", node.address(MediaWords.address(file)).toString());
        said.put("encodingFormat", file.format().mediaType());
        said.put("contentSize", file.size() + " B");
        said.put("inLanguage", variant.language());
        said.put("sha256", file.digest().hex());
        if (file.recorded().millis() > 0) {
            said.put("duration", Duration.ofMillis(file.recorded().millis()).toString());
        }
        said.put(
                "caption",
                variant.captions().stream()
                        .flatMap(digest -> Optional.ofNullable(texts.get(digest)).stream())
                        .map(text -> Map.of(
                                TYPE,
                                "MediaObject",
                                "encodingFormat",
                                "text/vtt",
                                "inLanguage",
                                text.language(),
                                "contentUrl",
                                MediaJson.text(text.digest(), node)))
                        .toList());
        return said;
    }
}
