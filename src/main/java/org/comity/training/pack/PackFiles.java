package org.comity.training.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.comity.vocabulary.Sha256;

/// Style and script of the pages of a pack. They stand in each page, for a browser that opens a file lets it read no
/// other, and the page's policy names them by digest: nothing else runs, and nothing is asked for.
///
/// @param style a sheet
/// @param script for pages that are answered
public record PackFiles(String style, String script) {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'none'; style-src '%s'; script-src %s";

    static PackFiles shipped() {
        return new PackFiles(read("pack.css"), read("pack.js"));
    }

    private static String read(String name) {
        try (var file = PackFiles.class.getResourceAsStream("/coursepack/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The policy of a page with the script.
    public String policy() {
        return NOTHING.formatted(digest(style), "'" + digest(script) + "'");
    }

    /// The policy of a page to read only.
    public String policyWithoutScript() {
        return NOTHING.formatted(digest(style), "'none'");
    }

    private static String digest(String text) {
        var digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
