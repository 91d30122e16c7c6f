package org.comity.courseware.model;

import java.util.Arrays;
import java.util.Optional;

/// The verbs that cmi5 defines (section 9.3).
public enum Cmi5Verb {
    LAUNCHED("http://adlnet.gov/expapi/verbs/launched", false),
    INITIALIZED("http://adlnet.gov/expapi/verbs/initialized", true),
    COMPLETED("http://adlnet.gov/expapi/verbs/completed", true),
    PASSED("http://adlnet.gov/expapi/verbs/passed", true),
    FAILED("http://adlnet.gov/expapi/verbs/failed", true),
    ABANDONED("https://w3id.org/xapi/adl/verbs/abandoned", false),
    WAIVED("https://w3id.org/xapi/adl/verbs/waived", false),
    TERMINATED("http://adlnet.gov/expapi/verbs/terminated", true),
    SATISFIED("https://w3id.org/xapi/adl/verbs/satisfied", false);

    private final String iri;
    private final boolean ofUnit;

    Cmi5Verb(String iri, boolean ofUnit) {
        this.iri = iri;
        this.ofUnit = ofUnit;
    }

    public static Optional<Cmi5Verb> of(String iri) {
        return Arrays.stream(values()).filter(verb -> verb.iri.equals(iri)).findFirst();
    }

    public String iri() {
        return iri;
    }

    /// Whether the unit says it; the others are this node's.
    public boolean ofUnit() {
        return ofUnit;
    }
}
