package org.comity.library.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.library.WorkKind;
import org.comity.library.model.Harvest;
import org.comity.library.model.Harvest.Asked;
import org.comity.library.model.Harvest.Token;

/// A request of the harvesting protocol, read; what is wrong with it by the protocol's own codes.
record OaiRequest(Verb verb, Map<String, String> arguments) {

    private static final int LONGEST = 1_000;

    enum Verb {
        IDENTIFY("Identify", Set.of(), Set.of()),
        LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
        LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
        GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of()),
        LIST_IDENTIFIERS("ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set")),
        LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set"));

        private final String written;
        private final Set<String> required;
        private final Set<String> optional;

        Verb(String written, Set<String> required, Set<String> optional) {
            this.written = written;
            this.required = required;
            this.optional = optional;
        }

        String written() {
            return written;
        }

        private boolean lists() {
            return this == LIST_IDENTIFIERS || this == LIST_RECORDS;
        }
    }

    /// Why a request is not answered.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code, String why) {
            super(why);
            this.code = code;
        }

        String code() {
            return code;
        }

        /// Whether the request was so wrong that it is not repeated in the answer.
        boolean notRepeated() {
            return code.equals("badVerb") || code.equals("badArgument");
        }
    }

    /// @throws Refused when it is no request of the protocol
    static OaiRequest read(Map<String, String[]> parameters) throws Refused {
        var verb = verb(parameters.getOrDefault("verb", new String[0]));
        var arguments = new LinkedHashMap<String, String>();
        for (var parameter : parameters.entrySet()) {
            if (parameter.getKey().equals("verb")) {
                continue;
            }
            if (parameter.getValue().length != 1 || parameter.getValue()[0].length() > LONGEST) {
                throw new Refused("badArgument", "An argument stands there twice, or is too long");
            }
            arguments.put(parameter.getKey(), parameter.getValue()[0]);
        }
        if (verb.lists() && arguments.containsKey("resumptionToken")) {
            if (arguments.size() > 1) {
                throw new Refused("badArgument", "resumptionToken excludes every other argument");
            }
            return new OaiRequest(verb, arguments);
        }
        for (var name : arguments.keySet()) {
            if (!verb.required.contains(name) && !verb.optional.contains(name)) {
                throw new Refused("badArgument", "The verb takes no such argument");
            }
        }
        for (var name : verb.required) {
            if (arguments.getOrDefault(name, "").isEmpty()) {
                throw new Refused("badArgument", "The verb needs the argument " + name);
            }
        }
        return new OaiRequest(verb, arguments);
    }

    private static Verb verb(String[] written) throws Refused {
        if (written.length == 1) {
            for (var verb : Verb.values()) {
                if (verb.written.equals(written[0])) {
                    return verb;
                }
            }
        }
        throw new Refused("badVerb", "One verb of the protocol is needed");
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /// The part of the list that is asked for.
    Harvest.Part part(Harvest harvest, int most) throws Refused {
        var token = argument("resumptionToken");
        if (token.isPresent()) {
            var read = Token.read(token.get());
            if (read.isEmpty()) {
                throw new Refused("badResumptionToken", "No list of this library gave that token");
            }
            return harvest.goOn(read.get(), most);
        }
        dublinCore();
        var from = argument("from");
        var until = argument("until");
        if (from.isPresent()
                && until.isPresent()
                && from.get().length() != until.get().length()) {
            throw new Refused("badArgument", "from and until are of one granularity");
        }
        var first = from.isPresent() ? Optional.of(moment(from.get(), false)) : Optional.<Instant>empty();
        var last = until.isPresent() ? Optional.of(moment(until.get(), true)) : Optional.<Instant>empty();
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new Refused("badArgument", "from is after until");
        }
        return harvest.begin(new Asked(first, last, set()), most);
    }

    private Optional<WorkKind> set() throws Refused {
        var written = argument("set");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var kind = WorkKind.ofWritten(written.get());
        if (kind.isEmpty()) {
            throw new Refused("noRecordsMatch", "There is no such set");
        }
        return kind;
    }

    /// @throws Refused when another format is asked for
    void dublinCore() throws Refused {
        if (!argument("metadataPrefix").equals(Optional.of("oai_dc"))) {
            throw new Refused("cannotDisseminateFormat", "Records are given in oai_dc");
        }
    }

    /// A day, or a second of it; a day as an end lasts until its last second.
    private static Instant moment(String written, boolean end) throws Refused {
        try {
            if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
                var day = LocalDate.parse(written);
                return end
                        ? day.plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusSeconds(1)
                        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (written.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
                return Instant.parse(written);
            }
        } catch (DateTimeException noDay) {
            throw new Refused("badArgument", "There is no such day");
        }
        throw new Refused("badArgument", "A moment reads YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
    }
}
