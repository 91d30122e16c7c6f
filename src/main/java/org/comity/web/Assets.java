package org.comity.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.comity.vocabulary.Sha256;
import org.springframework.core.io.ClassPathResource;

/// The static files of the pages, few and small: read once, packed once, addressed by their content.
///
/// A file's address changes with its bytes, so browsers keep it for a year and never ask again.
public final class Assets {

    /// A static file, ready to send.
    public record Asset(String address, String mediaType, byte[] plain, byte[] gzipped) {}

    private static final Map<String, String> FILES = files();

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byAddress = new LinkedHashMap<>();

    private Assets() {}

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        var bootstrap = "META-INF/resources/webjars/bootstrap/5.3.8/css/";
        files.put("bootstrap.css", bootstrap + "bootstrap.min.css");
        files.put("bootstrap.rtl.css", bootstrap + "bootstrap.rtl.min.css");
        files.put("htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
        for (var own : new String[] {
            "theme.css",
            "leaflet.css",
            "comity.js",
            "passkey.js",
            "clock.js",
            "board.js",
            "connection.js",
            "certificates.js",
            "media.js",
            "evidence-sha256.js",
            "evidence-upload.js",
            "help.js",
            "seal.svg"
        }) {
            files.put(own, "static/" + own);
        }
        files.put("world.svg", "map/world.svg");
        return files;
    }

    /// Reads and packs all files of the class path.
    public static Assets ofClassPath() {
        var assets = new Assets();
        FILES.forEach(assets::add);
        return assets;
    }

    private void add(String name, String resource) {
        var file = new ClassPathResource(resource);
        if (!file.exists()) {
            return;
        }
        try {
            var plain = file.getContentAsByteArray();
            var address = "/assets/" + Sha256.of(plain).hex().substring(0, 12) + "/" + name;
            var asset = new Asset(address, mediaType(name), plain, gzip(plain));
            byName.put(name, asset);
            byAddress.put(address, asset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml; charset=utf-8";
            default -> throw new IllegalArgumentException("No media type known for " + name);
        };
    }

    /// @throws IllegalArgumentException for a name that no file has: a mistake of ours
    public String address(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No static file '" + name + "'");
        }
        return asset.address();
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }
}
