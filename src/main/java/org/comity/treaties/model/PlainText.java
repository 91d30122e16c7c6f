package org.comity.treaties.model;

import java.util.Optional;

/// No control characters, no direction overrides, no cell beyond reading length: facts are shown to people.
record PlainText() implements FactRule {

    static final int LONGEST = 4_000;

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        for (var column : row.table().columns()) {
            var cell = row.cell(column);
            if (cell.length() > LONGEST) {
                return Optional.of(column + " is longer than " + LONGEST + " characters");
            }
            if (cell.codePoints().anyMatch(PlainText::hidden)) {
                return Optional.of(column + " holds a control character");
            }
        }
        return Optional.empty();
    }

    /// U+FFFD stands for bytes that could not be read: what was written is lost already.
    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> character == 0xFFFD;
        };
    }
}
