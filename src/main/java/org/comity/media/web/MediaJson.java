package org.comity.media.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.library.ArticleSpan;
import org.comity.media.Item;
import org.comity.media.Rendition;
import org.comity.media.Variant;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaText;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Sha256;

/// Items for programs.
final class MediaJson {

    private static final double MILLIS = 1_000;

    private MediaJson() {}

    /// @param total how many fit; `items` holds a page of them
    record MediaList(int total, int page, List<MediaItem> items) {}

    record MediaItem(
            String id,
            String address,
            String title,
            String kind,
            String date,
            int minutes,
            String series,
            int episode,
            List<String> languages,
            List<String> provisions,
            List<String> speakers,
            String licence,
            List<MediaVersion> versions,
            MediaSource source,
            String changed) {}

    record MediaVersion(
            String language,
            String title,
            String summary,
            String address,
            List<OfferedFile> files,
            List<OfferedText> captions,
            String chapters,
            String transcript) {}

    /// @param seconds 0 where the file does not say how long it takes
    record OfferedFile(String form, String address, String mediaType, long bytes, double seconds) {}

    record OfferedText(String language, String address) {}

    record MediaSource(String text, String standing, String note) {}

    /// @param files what is kept of the item; none for a mere list
    static MediaItem of(Item item, Map<Sha256, MediaFile> files, Map<Sha256, MediaText> texts, NodeSettings node) {
        var particulars = item.particulars();
        return new MediaItem(
                item.id().slug(),
                node.address("/en" + item.path()).toString(),
                item.title("en"),
                item.kind().written(),
                particulars.date(),
                particulars.minutes(),
                particulars.series(),
                particulars.episode(),
                item.languages(),
                particulars.concerns().stream().map(ArticleSpan::written).toList(),
                particulars.speakers(),
                particulars.licence(),
                item.variants().stream()
                        .map(variant -> version(variant, files, texts, node))
                        .toList(),
                new MediaSource(
                        item.source().text(),
                        item.source().standing().written(),
                        item.source().note()),
                item.changed().toString());
    }

    private static MediaVersion version(
            Variant variant, Map<Sha256, MediaFile> files, Map<Sha256, MediaText> texts, NodeSettings node) {
        return new MediaVersion(
                variant.language(),
                variant.title(),
                variant.summary(),
                variant.address(),
                variant.files().entrySet().stream()
                        .flatMap(named -> Optional.ofNullable(files.get(named.getValue())).stream()
                                .map(file -> file(named.getKey(), file, node)))
                        .toList(),
                variant.captions().stream()
                        .flatMap(digest -> Optional.ofNullable(texts.get(digest)).stream())
                        .map(text -> new OfferedText(text.language(), text(text.digest(), node)))
                        .toList(),
                variant.chapters().map(digest -> text(digest, node)).orElse(""),
                variant.transcript().map(digest -> text(digest, node)).orElse(""));
    }

    private static OfferedFile file(Rendition form, MediaFile file, NodeSettings node) {
        return new OfferedFile(
                form.written(),
                node.address(MediaWords.address(file)).toString(),
                file.format().mediaType(),
                file.size(),
                file.recorded().millis() / MILLIS);
    }

    static String text(Sha256 digest, NodeSettings node) {
        return node.address("/media/texts/" + digest.hex() + ".vtt").toString();
    }
}
