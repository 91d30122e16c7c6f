package org.comity.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import org.comity.evidence.usecase.AnnouncingFile.Announcement;
import org.comity.vocabulary.Sha256;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// A file that is about to be sent.
///
/// @param size in bytes
/// @param sha256 its digest, 64 hexadecimal digits, taken before it is sent
/// @param mediaType what it claims to be; kept, and never trusted
public record NewFileJson(
        @Schema(example = "disk-01.img", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(example = "5368709120", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Long size,

        @Nullable String sha256,

        @Schema(example = "application/octet-stream") @Nullable
        String mediaType) {

    private static final String DIGEST = "[0-9A-Fa-f]{64}";

    Announcement read(JsonBody body, View view) {
        if (name == null) {
            throw body.unreadable(view.text("web.call.required", "name"));
        }
        if (size == null) {
            throw body.unreadable(view.text("web.call.required", "size"));
        }
        if (size < 0) {
            throw body.unreadable(view.text("web.call.value", "size"));
        }
        return new Announcement(name, Objects.requireNonNullElse(mediaType, ""), size, digest(body, view));
    }

    private Optional<Sha256> digest(JsonBody body, View view) {
        if (sha256 != null && !sha256.matches(DIGEST)) {
            throw body.unreadable(view.text("web.call.value", "sha256"));
        }
        return Optional.ofNullable(sha256).map(Sha256::ofHex);
    }
}
