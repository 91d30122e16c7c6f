package org.comity.media.web;

import java.util.List;
import java.util.Set;
import org.comity.media.Item;
import org.comity.media.model.CaptionsRefused;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaText;
import org.comity.vocabulary.Sha256;
import org.comity.web.FieldError;

/// Where videos, podcasts and recordings are kept: what was brought and published last.
///
/// @param named the files that a published item names: those are for everyone
/// @param largest how many megabytes a recording may have
/// @param problems what the reader of captions refused, and at which line
public record MediaDeskPage(
        List<MediaFile> files,
        List<MediaText> texts,
        Set<Sha256> named,
        List<Item> published,
        long largest,
        List<CaptionsRefused.Problem> problems,
        List<FieldError> errors) {

    /// The first eight digits tell files apart for a person.
    public static String brief(Sha256 digest) {
        return digest.hex().substring(0, 8);
    }
}
