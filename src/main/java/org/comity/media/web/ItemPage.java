package org.comity.media.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.media.Item;
import org.comity.media.Rendition;
import org.comity.media.Variant;
import org.comity.media.model.Cue;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaFormat;
import org.comity.media.model.MediaText;
import org.comity.media.model.Transcript;
import org.comity.vocabulary.Sha256;

/// One item: where it is, what plays, and what is said in it.
///
/// @param playing what can be seen or heard here
/// @param played in which form
/// @param files what is kept of the item
/// @param texts its captions, chapters and transcripts
/// @param read what is said, in the language asked for
/// @param chapters where its parts begin
/// @param citations ready to be copied
/// @param writable whether the reader may change it
public record ItemPage(
        Item item,
        Asked asked,
        Optional<Variant> playing,
        Optional<Rendition> played,
        Map<Sha256, MediaFile> files,
        Map<Sha256, MediaText> texts,
        Optional<Read> read,
        List<Cue> chapters,
        List<Cited> citations,
        boolean writable) {

    /// What an address asks for.
    ///
    /// @param version the language that is spoken; empty for the reader's
    /// @param captions the language that is read; empty for the reader's
    /// @param form `original`, `small` or `audio`; empty for the best there is
    public record Asked(Optional<Long> second, String version, String captions, String form) {

        /// As an address has it, with another value for one of them.
        public String with(String name, String value) {
            var fields = new LinkedHashMap<String, String>();
            second.ifPresent(at -> fields.put("t", Long.toString(at)));
            fields.put("captions", captions);
            fields.put("version", version);
            fields.put("form", form);
            return MediaQuery.written(fields, Map.of(name, value));
        }
    }

    /// What is said.
    ///
    /// @param text where it comes from
    /// @param others what else there is to read
    public record Read(MediaText text, Transcript transcript, List<MediaText> others) {}

    /// A citation in one style.
    public record Cited(String style, String file, String text) {}

    public Optional<MediaFile> file(Variant variant, Rendition rendition) {
        return variant.file(rendition).flatMap(digest -> Optional.ofNullable(files.get(digest)));
    }

    /// What the player plays.
    public Optional<MediaFile> source() {
        return playing.flatMap(variant -> played.flatMap(rendition -> file(variant, rendition)));
    }

    public boolean video() {
        return source().filter(file -> file.format().sort() == MediaFormat.Sort.VIDEO)
                .isPresent();
    }

    public Optional<MediaFile> picture() {
        return item.picture().flatMap(picture -> Optional.ofNullable(files.get(picture.file())));
    }

    /// The captions of what plays.
    public List<MediaText> tracks() {
        return playing.stream()
                .flatMap(variant -> variant.captions().stream())
                .flatMap(digest -> Optional.ofNullable(texts.get(digest)).stream())
                .toList();
    }

    /// Where the player begins.
    public String beginning() {
        return asked.second().map(at -> "#t=" + at).orElse("");
    }

    /// The languages it can be seen or heard in here.
    public List<Variant> versions() {
        return item.variants().stream().filter(Variant::playable).toList();
    }

    /// The same page at another second.
    public String at(long second) {
        return item.path() + asked.with("t", Long.toString(second)) + "#t" + second;
    }

    public String with(String name, String value) {
        return item.path() + asked.with(name, value);
    }

    public long second() {
        return asked.second().orElse(-1L);
    }
}
