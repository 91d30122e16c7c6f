package org.comity.profiles;

import java.util.List;
import java.util.Set;

/// What a State answers to one [ProceduralFact], in one of four forms.
public sealed interface ProceduralValue {

    Form form();

    /// As an address or a form carries it; [ProceduralFact#read] reads it back.
    String written();

    /// How a fact is told. Days, months and times are whole numbers.
    enum Form {
        DAYS,
        MONTHS,
        TIMES,
        LANGUAGES,
        CHOICE,
        WORDS
    }

    /// @param value not negative; zero times of renewal means none
    record Amount(int value, Form form) implements ProceduralValue {
        public Amount {
            if (value < 0
                    || value > 36_500
                    || !Set.of(Form.DAYS, Form.MONTHS, Form.TIMES).contains(form)) {
                throw new IllegalArgumentException("A number of days, months or times");
            }
        }

        @Override
        public String written() {
            return Integer.toString(value);
        }
    }

    /// @param codes ISO 639, at least one
    record Languages(List<String> codes) implements ProceduralValue {
        public Languages {
            codes = List.copyOf(codes);
            if (codes.isEmpty() || !codes.stream().allMatch(code -> code.matches("[a-z]{2,3}"))) {
                throw new IllegalArgumentException("Languages by their codes");
            }
        }

        @Override
        public Form form() {
            return Form.LANGUAGES;
        }

        @Override
        public String written() {
            return String.join(", ", codes);
        }
    }

    record Chosen(Choice choice) implements ProceduralValue {
        @Override
        public Form form() {
            return Form.CHOICE;
        }

        @Override
        public String written() {
            return choice.name();
        }
    }

    /// Answers to choose from; which of them fit a fact says [ProceduralFact#choices].
    enum Choice {
        YES,
        NO,
        /// Only under a condition, which the note names.
        ON_CONDITION,
        /// Dual criminality: never asked for.
        NEVER,
        /// Dual criminality: for coercive measures, or for those the note names.
        FOR_SOME_MEASURES,
        ALWAYS,
        /// Channels.
        DIRECT,
        CENTRAL_AUTHORITY,
        DIPLOMATIC,
        POLICE
    }

    record Words(String text) implements ProceduralValue {
        public Words {
            if (text.isBlank() || text.length() > 2_000) {
                throw new IllegalArgumentException("Some words");
            }
        }

        @Override
        public Form form() {
            return Form.WORDS;
        }

        @Override
        public String written() {
            return text;
        }
    }
}
