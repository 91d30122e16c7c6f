package org.comity.requests.model;

import java.util.Arrays;
import java.util.Optional;

/// How far a request may be passed on, by the Traffic Light Protocol 2.0 of FIRST; from the strictest mark to the
/// freest. The labels stand as they are in every language. Under [#RED] those alone who work on a request can read it.
public enum Handling {
    RED("TLP:RED", "red"),
    AMBER_STRICT("TLP:AMBER+STRICT", "amber"),
    AMBER("TLP:AMBER", "amber"),
    GREEN("TLP:GREEN", "green"),
    CLEAR("TLP:CLEAR", "clear");

    /// What a request has unless its draft says otherwise: for the two authorities.
    public static final Handling USUAL = AMBER_STRICT;

    private final String label;
    private final String colour;

    Handling(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public static Optional<Handling> ofLabel(String label) {
        return Arrays.stream(values()).filter(mark -> mark.label.equals(label)).findFirst();
    }

    /// As the standard writes it, never translated.
    public String label() {
        return label;
    }

    /// The standard's colour of the letters, as style sheets name it; the ground is black.
    public String colour() {
        return colour;
    }

    /// A mark that was set is raised and never lowered.
    public boolean stricterThan(Handling other) {
        return compareTo(other) < 0;
    }
}
