package org.comity.library.web;

import java.util.Optional;
import org.comity.library.ArticleSpan;
import org.comity.library.DocumentReference;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.model.Harvest;
import org.comity.library.usecase.CitingWork;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Xml;
import org.springframework.stereotype.Component;

/// Works as records of the harvesting protocol, in Dublin Core. The disclaimer stands among the rights.
@Component
class OaiRecords {

    static final String DUBLIN_CORE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

    private final CitingWork citing;
    private final Messages messages;
    private final NodeSettings node;

    OaiRecords(CitingWork citing, Messages messages, NodeSettings node) {
        this.citing = citing;
        this.messages = messages;
        this.node = node;
    }

    private String prefix() {
        return "oai:" + node.publicAddress().getHost() + ":";
    }

    /// The work an identifier names.
    Optional<WorkId> named(String identifier) {
        return identifier.startsWith(prefix())
                ? WorkId.named(identifier.substring(prefix().length()))
                : Optional.empty();
    }

    void header(Xml xml, Harvest.Item item) {
        if (item.work().isPresent()) {
            xml.open("header");
        } else {
            xml.open("header", "status", "deleted");
        }
        xml.element("identifier", prefix() + item.id())
                .element("datestamp", item.at().toString())
                .element("setSpec", item.kind().written())
                .close("header");
    }

    void record(Xml xml, Harvest.Item item) {
        xml.open("record");
        header(xml, item);
        item.work().ifPresent(work -> metadata(xml, work));
        xml.close("record");
    }

    private void metadata(Xml xml, Work work) {
        xml.open("metadata")
                .open(
                        "oai_dc:dc",
                        "xmlns:oai_dc",
                        DUBLIN_CORE,
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        DUBLIN_CORE + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        work.current().variants().stream()
                .filter(variant -> !variant.title().isBlank())
                .forEach(variant -> xml.element("dc:title", variant.title(), "xml:lang", variant.language()));
        xml.element("dc:creator", "Council of Europe");
        work.concerns().stream().map(ArticleSpan::display).forEach(span -> xml.element("dc:subject", span));
        xml.element(
                        "dc:description",
                        messages.text(Language.ENGLISH, "library.authority." + work.bearing()),
                        "xml:lang",
                        "en")
                .element("dc:publisher", "Council of Europe")
                .element("dc:date", work.current().date())
                .element("dc:type", messages.text(Language.ENGLISH, "library.kind." + work.kind()), "xml:lang", "en")
                .element("dc:identifier", node.address("/en" + work.path()).toString());
        work.reference().map(DocumentReference::text).ifPresent(number -> xml.element("dc:identifier", number));
        work.current().variants().stream()
                .map(variant -> variant.address())
                .filter(address -> !address.isEmpty())
                .distinct()
                .forEach(address -> xml.element("dc:source", address));
        work.languages().forEach(language -> xml.element("dc:language", language));
        work.replacedBy()
                .ifPresent(other -> xml.element(
                        "dc:relation", node.address("/en/library/" + other).toString()));
        xml.element("dc:rights", citing.remark(work, Language.ENGLISH), "xml:lang", "en");
        xml.close("oai_dc:dc").close("metadata");
    }
}
