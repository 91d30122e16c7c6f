package org.comity.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.library.LibrarySettings;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.library.model.Harvest;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.web.OaiRequest.Refused;
import org.comity.library.web.OaiRequest.Verb;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Xml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The library for other libraries: the Open Archives Initiative's Protocol for Metadata Harvesting, version 2.0.
/// Records are Dublin Core; sets are the kinds of works; moments are exact to the second; works that are there no more
/// are told of for ever.
@Controller
class OaiController {

    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);
    private static final String PATH = "/oai";
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private final CurrentLibrary library;
    private final OaiRecords records;
    private final LibrarySettings settings;
    private final NodeSettings node;
    private final Messages messages;
    private final Clock clock;

    OaiController(
            CurrentLibrary library,
            OaiRecords records,
            LibrarySettings settings,
            NodeSettings node,
            Messages messages,
            Clock clock) {
        this.library = library;
        this.records = records;
        this.settings = settings;
        this.node = node;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        return answer(request);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> post(HttpServletRequest request) {
        return answer(request);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var base = node.address(PATH).toString();
        var asked = Optional.<OaiRequest>empty();
        var content = new Xml(false);
        var repeated = true;
        try {
            var read = OaiRequest.read(request.getParameterMap());
            asked = Optional.of(read);
            write(content, read);
        } catch (Refused refused) {
            content = new Xml(false).element("error", String.valueOf(refused.getMessage()), "code", refused.code());
            repeated = !refused.notRepeated();
        }
        var xml = new Xml(true)
                .open(
                        "OAI-PMH",
                        "xmlns",
                        NAMESPACE,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
                .element(
                        "responseDate",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .element("request", base, attributes(asked, repeated))
                .markup(content.toString())
                .close("OAI-PMH");
        return ResponseEntity.ok().contentType(XML).body(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// What was asked, as attributes; nothing of it when it was no request at all.
    private static String[] attributes(Optional<OaiRequest> asked, boolean repeated) {
        if (asked.isEmpty() || !repeated) {
            return new String[0];
        }
        var written = asked.get().arguments().entrySet().stream()
                .flatMap(argument -> Stream.of(argument.getKey(), argument.getValue()));
        return Stream.concat(Stream.of("verb", asked.get().verb().written()), written)
                .toArray(String[]::new);
    }

    private void write(Xml xml, OaiRequest asked) throws Refused {
        var verb = asked.verb();
        xml.open(verb.written());
        switch (verb) {
            case IDENTIFY -> identify(xml);
            case LIST_METADATA_FORMATS -> formats(xml, asked);
            case LIST_SETS -> sets(xml, asked);
            case GET_RECORD -> {
                var item = item(asked.argument("identifier").orElse(""));
                asked.dublinCore();
                records.record(xml, item);
            }
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(xml, asked);
        }
        xml.close(verb.written());
    }

    private void identify(Xml xml) {
        xml.element("repositoryName", "Comity · " + messages.text(Language.ENGLISH, "library.title"))
                .element("baseURL", node.address(PATH).toString())
                .element("protocolVersion", "2.0")
                .element("adminEmail", settings.contact())
                .element(
                        "earliestDatestamp",
                        library.shelf().harvest().earliest().toString())
                .element("deletedRecord", "persistent")
                .element("granularity", "YYYY-MM-DDThh:mm:ssZ");
    }

    private void formats(Xml xml, OaiRequest asked) throws Refused {
        var identifier = asked.argument("identifier");
        if (identifier.isPresent()) {
            item(identifier.get());
        }
        xml.open("metadataFormat")
                .element("metadataPrefix", "oai_dc")
                .element("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
                .element("metadataNamespace", OaiRecords.DUBLIN_CORE)
                .close("metadataFormat");
    }

    private void sets(Xml xml, OaiRequest asked) throws Refused {
        if (asked.argument("resumptionToken").isPresent()) {
            throw new Refused("badResumptionToken", "The list of sets is given whole");
        }
        Arrays.stream(WorkKind.values())
                .forEach(kind -> xml.open("set")
                        .element("setSpec", kind.written())
                        .element("setName", messages.text(Language.ENGLISH, "library.kind." + kind))
                        .close("set"));
    }

    private void list(Xml xml, OaiRequest asked) throws Refused {
        var part = asked.part(library.shelf().harvest(), settings.harvestedAtOnce());
        if (part.items().isEmpty()) {
            throw new Refused("noRecordsMatch", "Nothing changed then");
        }
        part.items().forEach(item -> {
            if (asked.verb() == Verb.LIST_RECORDS) {
                records.record(xml, item);
            } else {
                records.header(xml, item);
            }
        });
        if (part.next().isPresent() || part.before() > 0) {
            xml.element(
                    "resumptionToken",
                    part.next().map(Harvest.Token::written).orElse(""),
                    "completeListSize",
                    Integer.toString(part.total()),
                    "cursor",
                    Integer.toString(part.before()));
        }
    }

    private Harvest.Item item(String identifier) throws Refused {
        var found = records.named(identifier)
                .flatMap((WorkId id) -> library.shelf().harvest().find(id));
        if (found.isEmpty()) {
            throw new Refused("idDoesNotExist", "No work has that identifier");
        }
        return found.get();
    }
}
