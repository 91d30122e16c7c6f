package org.comity.media.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.usecase.CurrentMedia;
import org.comity.media.usecase.ReadingMedia;
import org.comity.node.NodeSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Videos, podcasts and recordings for programs. Every item carries source and standing.
@RestController
@RequestMapping(path = "/api/v1/media", produces = MediaType.APPLICATION_JSON_VALUE)
class MediaApi {

    private static final int PER_PAGE = 100;

    private final CurrentMedia media;
    private final ReadingMedia reading;
    private final NodeSettings node;
    private final LinkedItem linked;

    MediaApi(CurrentMedia media, ReadingMedia reading, NodeSettings node) {
        this.media = media;
        this.reading = reading;
        this.node = node;
        this.linked = new LinkedItem(node);
    }

    @GetMapping
    @Operation(
            summary = "Videos, podcasts and recordings by words, kind, language, series and instrument, newest first")
    @Parameter(name = "q")
    @Parameter(name = "kind")
    @Parameter(name = "language")
    @Parameter(name = "series")
    @Parameter(name = "article", description = "an instrument, such as CETS224")
    @Parameter(name = "here", description = "yes for what can be played here")
    @Parameter(name = "page")
    MediaJson.MediaList items(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        var typed = MediaQuery.typed(parameters);
        var found = media.collection().find(MediaQuery.filter(typed));
        var asked = typed.getOrDefault("page", "1");
        var page = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
        return new MediaJson.MediaList(
                found.size(),
                page,
                found.stream()
                        .skip((long) (page - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(item -> MediaJson.of(item, Map.of(), Map.of(), node))
                        .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One video, podcast or recording with its versions, files, captions and chapters")
    MediaJson.MediaItem item(@PathVariable String id) {
        var item = found(id);
        return MediaJson.of(item, reading.files(item), reading.texts(item), node);
    }

    @GetMapping("/{id}/linked")
    @Operation(summary = "One video, podcast or recording as linked data (JSON-LD, schema.org)")
    Map<String, Object> linked(@PathVariable String id) {
        var item = found(id);
        return linked.of(item, reading.files(item), reading.texts(item));
    }

    private Item found(String id) {
        return MediaId.named(id)
                .flatMap(media::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing has that id"));
    }
}
