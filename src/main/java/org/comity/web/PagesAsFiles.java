package org.comity.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.vocabulary.Language;

/// Makes pages that nobody asked for: they are written into files, for when the node does not answer.
public final class PagesAsFiles {

    private final Messages messages;
    private final Assets assets;
    private final TemplateEngine templates;
    private final boolean demonstration;

    PagesAsFiles(Messages messages, Assets assets, TemplateEngine templates, boolean demonstration) {
        this.messages = messages;
        this.assets = assets;
        this.templates = templates;
        this.demonstration = demonstration;
    }

    /// For a command, outside a running node.
    public static PagesAsFiles ofClassPath() {
        return new PagesAsFiles(Messages.ofClassPath(), Assets.ofClassPath(), templates(), false);
    }

    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages");
    }

    public Messages messages() {
        return messages;
    }

    /// @param path of the page, without the language
    public byte[] page(Language language, String path, Page page) {
        var view = new View(language, messages, assets, path, demonstration);
        var output = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", Map.of("view", view, "model", page.model()), output);
        return output.toByteArray();
    }

    /// The static files that pages name, by their addresses.
    public List<Assets.Asset> assets(String... names) {
        return Stream.of(names)
                .flatMap(name -> assets.at(assets.address(name)).stream())
                .toList();
    }
}
