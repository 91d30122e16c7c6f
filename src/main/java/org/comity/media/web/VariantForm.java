package org.comity.media.web;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.media.Rendition;
import org.comity.media.Variant;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaFormat;
import org.comity.media.model.MediaText;
import org.comity.vocabulary.Sha256;
import org.comity.web.TypedForm;

/// The rows of the form of an item, one for each language.
final class VariantForm {

    private static final int LINE = 300;
    private static final int SUMMARY = 4_000;
    private static final int ADDRESS = 1_000;
    private static final String DIGEST = "[0-9a-f]{64}";

    /// What the typed names of files can stand for.
    record Known(Map<Sha256, MediaFile> files, Map<Sha256, MediaText> texts) {

        /// Every name of a file in a form, in its values and in the names of what was ticked.
        static Set<Sha256> named(Map<String, String> typed) {
            return Stream.concat(
                            typed.values().stream(),
                            typed.keySet().stream().map(name -> name.replaceFirst("^captions-\\d{1,2}-", "")))
                    .filter(value -> value.matches(DIGEST))
                    .map(Sha256::ofHex)
                    .collect(Collectors.toSet());
        }
    }

    private final TypedForm form;
    private final Map<String, String> typed;
    private final Known known;

    VariantForm(TypedForm form, Map<String, String> typed, Known known) {
        this.form = form;
        this.typed = typed;
        this.known = known;
    }

    /// What the form shows of a language at first.
    static void show(Map<String, String> typed, int row, Variant variant) {
        typed.put("language-" + row, variant.language());
        typed.put("title-" + row, variant.title());
        typed.put("summary-" + row, variant.summary());
        typed.put("address-" + row, variant.address());
        variant.files().forEach((rendition, file) -> typed.put(rendition.written() + "-" + row, file.hex()));
        variant.captions().forEach(file -> typed.put("captions-" + row + "-" + file.hex(), "yes"));
        typed.put("chapters-" + row, variant.chapters().map(Sha256::hex).orElse(""));
        typed.put("transcript-" + row, variant.transcript().map(Sha256::hex).orElse(""));
    }

    /// A language as it was typed; empty for an empty row, and when something is to be mended.
    Optional<Variant> variant(int row) {
        var language = form.raw("language-" + row);
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (!language.matches("[a-z]{2,3}")) {
            form.wrong("language-" + row, "media.desk.error.languages");
            return Optional.empty();
        }
        var title = row == 0 ? form.line("title-0", LINE) : form.optionalLine("title-" + row, LINE);
        var summary = form.raw("summary-" + row).isEmpty() ? "" : form.text("summary-" + row, SUMMARY);
        var address = form.optionalLine("address-" + row, ADDRESS);
        if (!address.isEmpty() && !isAddress(address)) {
            form.wrong("address-" + row, "media.desk.error.address");
        }
        var files = new EnumMap<Rendition, Sha256>(Rendition.class);
        for (var rendition : Rendition.values()) {
            file(rendition, row).ifPresent(file -> files.put(rendition, file));
        }
        return Optional.of(new Variant(
                language,
                title,
                summary,
                address,
                files,
                captions(row),
                text("chapters-" + row, Set.of(MediaText.Form.TIMED)),
                text("transcript-" + row, Set.of(MediaText.Form.values()))));
    }

    private Optional<Sha256> file(Rendition rendition, int row) {
        var field = rendition.written() + "-" + row;
        var found = digest(field).map(known.files()::get).map(Objects::requireNonNull);
        var fits = found.filter(file -> file.format().sort() == MediaFormat.Sort.AUDIO
                || (rendition != Rendition.AUDIO && file.format().sort() == MediaFormat.Sort.VIDEO));
        return chosen(field, fits.map(MediaFile::digest));
    }

    private Optional<Sha256> text(String field, Set<MediaText.Form> forms) {
        return chosen(
                field,
                digest(field)
                        .map(known.texts()::get)
                        .map(Objects::requireNonNull)
                        .filter(text -> forms.contains(text.form()))
                        .map(MediaText::digest));
    }

    private Optional<Sha256> chosen(String field, Optional<Sha256> found) {
        if (found.isEmpty() && !form.raw(field).isEmpty()) {
            form.wrong(field, "web.form.error.choice");
        }
        return found;
    }

    private Optional<Sha256> digest(String field) {
        return Optional.of(form.raw(field))
                .filter(value -> value.matches(DIGEST))
                .map(Sha256::ofHex);
    }

    /// One of each language; by language, so that the same ticks always say the same.
    private List<Sha256> captions(int row) {
        var beginning = "captions-" + row + "-";
        var ticked = typed.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .filter(value -> value.matches(DIGEST))
                .map(Sha256::ofHex)
                .flatMap(digest -> Optional.ofNullable(known.texts().get(digest)).stream())
                .filter(text -> text.form() == MediaText.Form.TIMED)
                .sorted(java.util.Comparator.comparing(MediaText::language))
                .toList();
        if (ticked.stream().map(MediaText::language).distinct().count() < ticked.size()) {
            form.wrong("captions-" + row, "media.desk.error.captions");
        }
        return ticked.stream().map(MediaText::digest).toList();
    }

    boolean knowsPicture(String digest) {
        return digest.matches(DIGEST)
                && Optional.ofNullable(known.files().get(Sha256.ofHex(digest)))
                        .filter(file -> file.format().sort() == MediaFormat.Sort.PICTURE)
                        .isPresent();
    }

    /// How long the longest of the files takes, in minutes.
    int minutes(List<Variant> variants) {
        return (int) variants.stream()
                .flatMap(variant -> variant.files().values().stream())
                .flatMap(digest -> Optional.ofNullable(known.files().get(digest)).stream())
                .mapToLong(MediaWords::minutes)
                .max()
                .orElse(0);
    }

    private static boolean isAddress(String text) {
        try {
            return text.matches("https?://[\\x21-\\x7e]+") && URI.create(text).getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
