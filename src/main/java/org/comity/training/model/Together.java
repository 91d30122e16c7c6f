package org.comity.training.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.training.Translated;
import org.comity.training.model.CourseRefused.Reason;
import org.comity.vocabulary.Language;

/// The same object in each language of a quiz: what is to be translated differs, everything else is the same.
record Together(Map<Language, Fields> languages) {

    /// One way of reading a field.
    private interface Reading<T> {
        T of(Fields fields) throws CourseRefused;
    }

    private <T> T same(String name, Reading<T> reading) throws CourseRefused {
        var read = new ArrayList<T>();
        for (var fields : languages.values()) {
            read.add(reading.of(fields));
            if (!read.getFirst().equals(read.getLast())) {
                throw new CourseRefused(Reason.LANGUAGES_DIFFER, fields.at(name));
            }
        }
        return read.getFirst();
    }

    String at(String name) {
        return languages.values().iterator().next().at(name);
    }

    String id() throws CourseRefused {
        return same("id", fields -> fields.text("id", CourseReader.LONGEST_ID, CourseReader::id));
    }

    <E extends Enum<E>> E word(String name, Class<E> words) throws CourseRefused {
        return same(name, fields -> fields.word(name, words));
    }

    boolean yes(String name) throws CourseRefused {
        return same(name, fields -> fields.yes(name));
    }

    /// Numbers are the same whether they are written as 60 or as 60.0.
    BigDecimal decimal(String name) throws CourseRefused {
        return same(name, fields -> fields.decimal(name).stripTrailingZeros());
    }

    boolean has(String name) throws CourseRefused {
        return same(name, fields -> fields.has(name));
    }

    Translated said(String name, int longest) throws CourseRefused {
        var said = new EnumMap<Language, String>(Language.class);
        for (var entry : languages.entrySet()) {
            said.put(entry.getKey(), entry.getValue().text(name, longest));
        }
        return new Translated(said);
    }

    /// Lists of the same length.
    List<Together> list(String name, int least, int most) throws CourseRefused {
        var lists = new EnumMap<Language, List<Fields>>(Language.class);
        for (var entry : languages.entrySet()) {
            lists.put(entry.getKey(), entry.getValue().objects(name, least, most));
        }
        var size = lists.values().iterator().next().size();
        var together = new ArrayList<Together>();
        for (var i = 0; i < size; i++) {
            var one = new EnumMap<Language, Fields>(Language.class);
            for (var entry : lists.entrySet()) {
                if (entry.getValue().size() != size) {
                    throw new CourseRefused(
                            Reason.LANGUAGES_DIFFER,
                            Objects.requireNonNull(languages.get(entry.getKey()))
                                    .at(name));
                }
                one.put(entry.getKey(), entry.getValue().get(i));
            }
            together.add(new Together(one));
        }
        return together;
    }

    void finish() throws CourseRefused {
        for (var fields : languages.values()) {
            fields.finish();
        }
    }
}
