package org.comity.media.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.media.Item;
import org.comity.media.MediaKind;
import org.comity.media.Rendition;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaFormat;
import org.comity.media.model.MediaText;
import org.comity.web.FieldError;

/// The form of an item.
///
/// @param before the item as it stands; empty for a new one
/// @param files what can be chosen
/// @param texts what can be chosen
public record ItemFormPage(
        Optional<Item> before,
        Map<String, String> typed,
        List<MediaFile> files,
        List<MediaText> texts,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public int languages() {
        return ItemForm.languages(typed, before);
    }

    public List<MediaKind> kinds() {
        return List.of(MediaKind.values());
    }

    public List<Rendition> renditions() {
        return List.of(Rendition.values());
    }

    public List<MediaFile> pictures() {
        return files.stream()
                .filter(file -> file.format().sort() == MediaFormat.Sort.PICTURE)
                .toList();
    }

    /// What a form of a recording can be.
    public List<MediaFile> recordings(Rendition rendition) {
        return files.stream()
                .filter(file -> file.format().sort() == MediaFormat.Sort.AUDIO
                        || (rendition != Rendition.AUDIO && file.format().sort() == MediaFormat.Sort.VIDEO))
                .toList();
    }

    public List<MediaText> timed() {
        return texts.stream()
                .filter(text -> text.form() == MediaText.Form.TIMED)
                .toList();
    }
}
