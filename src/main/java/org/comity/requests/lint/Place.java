package org.comity.requests.lint;

import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;

/// Where in the draft something would be mended.
public sealed interface Place {

    /// The name of the field in the form and in the API.
    String id();

    record InField(Field field) implements Place {
        @Override
        public String id() {
            return field.key();
        }
    }

    /// @param number counts from zero
    record InIdentifier(int number, Identifier identifier) implements Place {
        @Override
        public String id() {
            return "identifier." + number + ".value";
        }
    }

    /// The language printed beside English.
    record SecondLanguage() implements Place {
        @Override
        public String id() {
            return "secondLanguage";
        }
    }
}
