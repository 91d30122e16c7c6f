package org.comity.courseware.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/// One file of a kept package, read out of its archive. Of what type it is says its ending alone; what is not
/// known is sent as bytes that a browser does not show.
///
/// @param size in bytes, unpacked
/// @param bytes closing it closes the archive
public record PackedFile(String mediaType, long size, InputStream bytes) {

    private static final String BYTES = "application/octet-stream";
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("js", "text/javascript"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("css", "text/css"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("xsd", "application/xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("wasm", "application/wasm"));

    /// @param archive as it was checked when it was brought
    /// @param name of a file, exactly
    public static Optional<PackedFile> in(Path archive, String name) throws IOException {
        var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        try {
            var entry = zip.getEntry(name);
            if (entry == null || entry.isDirectory()) {
                zip.close();
                return Optional.empty();
            }
            return Optional.of(
                    new PackedFile(mediaType(name), entry.getSize(), new Held(zip, zip.getInputStream(entry))));
        } catch (IOException broken) {
            zip.close();
            throw broken;
        }
    }

    static String mediaType(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA_TYPES.getOrDefault(ending, BYTES);
    }

    private static final class Held extends FilterInputStream {

        private final ZipFile zip;

        Held(ZipFile zip, InputStream bytes) {
            super(bytes);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
