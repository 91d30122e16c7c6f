package org.comity.documents;

/// How far a document may be passed on, in the head and the foot of every page as the Traffic Light Protocol 2.0 asks.
///
/// @param label as the standard writes it, the same in every language
/// @param colour as the style sheet names it
/// @param meaning what the label asks of the reader
public record Marking(String label, String colour, Pair meaning) {

    /// @throws IllegalArgumentException when the label has not its form
    public Marking {
        if (!label.matches("TLP:[A-Z+]+") || !colour.matches("[a-z]+")) {
            throw new IllegalArgumentException("Not a label of the Traffic Light Protocol: " + label + ", " + colour);
        }
    }
}
