package org.comity.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.vocabulary.Language;

/// A question of a quiz, with what is right and what is said to each answer.
public sealed interface Question {

    /// Unique in its quiz.
    String id();

    Translated text();

    /// What is asked and what is right, in one language.
    String substance(Language language);

    /// An answer to choose.
    ///
    /// @param feedback what is said to whoever chose it, and to whoever wrongly did not
    record Option(String id, Translated text, Translated feedback, boolean right) {}

    /// One or several answers to choose; with several, all right ones and no other.
    record Choice(String id, Translated text, boolean several, List<Option> options) implements Question {

        /// @throws IllegalArgumentException when nothing is right, or several are where one is asked for
        public Choice {
            options = List.copyOf(options);
            var right = options.stream().filter(Option::right).count();
            if (right == 0 || (!several && right > 1)) {
                throw new IllegalArgumentException("One option of a question is right, of several one at least");
            }
        }

        @Override
        public String substance(Language language) {
            return options.stream()
                    .map(option -> option.id()
                            + (option.right() ? "+ " : "- ")
                            + option.text().in(language))
                    .collect(Collectors.joining("\n", text.in(language) + "\n", ""));
        }
    }

    /// Something to put into its place.
    record Item(String id, Translated text) {}

    /// Steps to put in order.
    ///
    /// @param items in the right order
    record Ordering(String id, Translated text, List<Item> items, Translated right, Translated wrong)
            implements Question {

        public Ordering {
            items = List.copyOf(items);
        }

        @Override
        public String substance(Language language) {
            return items.stream()
                    .map(item -> item.id() + " " + item.text().in(language))
                    .collect(Collectors.joining("\n", text.in(language) + "\n", ""));
        }
    }

    /// A number to write.
    ///
    /// @param tolerance how far off an answer may be
    /// @param unit in which it is asked, as in "days"; may be empty
    record Amount(
            String id,
            Translated text,
            BigDecimal answer,
            BigDecimal tolerance,
            Translated unit,
            Translated right,
            Translated wrong)
            implements Question {

        @Override
        public String substance(Language language) {
            return text.in(language) + "\n" + answer.toPlainString() + " " + tolerance.toPlainString() + " "
                    + unit.in(language);
        }
    }
}
