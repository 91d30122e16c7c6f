package org.comity.requests.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.comity.documents.DocumentPress;
import org.comity.documents.WordFile;
import org.comity.node.NodeSettings;
import org.comity.requests.ARequest;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.model.RequestedMeasure;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;

/// Prints requests in memory, and fills every field of a measure with something that can be found again.
final class Printed {

    static final RequestDocument DOCUMENTS = documents(ApprovedPhrases.shipped(Messages.ofClassPath()));

    private Printed() {}

    static RequestDocument documents(ApprovedPhrases approved) {
        var messages = Messages.ofClassPath();
        var press = new DocumentPress(
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages"), messages);
        return new RequestDocument(
                press,
                new WordFile(messages),
                messages,
                new StateNames(new CurrentFacts(FactFiles.shipped())),
                new NodeSettings(Path.of(""), URI.create("https://node.example/"), false),
                approved,
                request -> List.of("en"));
    }

    /// Every field of a form, the free ones with a text that no other has.
    static Content full(RequestedMeasure measure) {
        var values = new EnumMap<Field, String>(Field.class);
        measure.rules().fields().forEach(field -> values.put(field, value(field)));
        return Content.of(
                values,
                List.of(
                        ARequest.ipAddress("2026-11-02T03:12:09", "Asia/Tokyo"),
                        new Identifier(IdentifierKind.DOMAIN, "files.example", "", "", "")));
    }

    private static String value(Field field) {
        if (!field.kind().choices().isEmpty()) {
            return field.kind().choices().getLast();
        }
        return switch (field) {
            case PHONE -> "+351 000 000 000";
            case EMAIL -> "duty@point.example";
            default ->
                switch (field.kind()) {
                    case DATE -> "2026-11-0" + (1 + field.key().length() % 9);
                    case YEARS -> "5";
                    default -> "What stands in " + field.key() + ".";
                };
        };
    }

    static boolean free(Field field) {
        return value(field).startsWith("What stands");
    }

    static String word(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
