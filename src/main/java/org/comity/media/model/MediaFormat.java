package org.comity.media.model;

/// The formats in which recordings and pictures are kept.
public enum MediaFormat {
    MP4("video/mp4", "mp4", Sort.VIDEO),
    WEBM("video/webm", "webm", Sort.VIDEO),
    OGV("video/ogg", "ogv", Sort.VIDEO),
    M4A("audio/mp4", "m4a", Sort.AUDIO),
    WEBA("audio/webm", "weba", Sort.AUDIO),
    MP3("audio/mpeg", "mp3", Sort.AUDIO),
    OGG("audio/ogg", "ogg", Sort.AUDIO),
    PNG("image/png", "png", Sort.PICTURE),
    JPEG("image/jpeg", "jpg", Sort.PICTURE);

    /// What it is for whoever sees or hears it.
    public enum Sort {
        VIDEO,
        AUDIO,
        PICTURE
    }

    private final String mediaType;
    private final String ending;
    private final Sort sort;

    MediaFormat(String mediaType, String ending, Sort sort) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.sort = sort;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public Sort sort() {
        return sort;
    }
}
