package org.comity.requests.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// What the law demands of a request for one measure. The rules of each article stand in a file of their own, named
/// after it.
///
/// @param addressee whom it goes to
/// @param template the form it is printed on, with its version
/// @param fields what the form asks, of all that one case may know
/// @param requires what it must specify before it can be sent, in the order of the law
/// @param grounds on which it may be refused: these and no others
/// @param senders who sends it
public record MeasureRules(
        RequestedMeasure measure,
        Addressee.Function addressee,
        String template,
        List<Field> fields,
        List<RequiredElement> requires,
        List<RefusalGround> grounds,
        Senders senders) {

    private static final Map<RequestedMeasure, MeasureRules> ALL = Stream.of(
                    Article24.EXTRADITION,
                    Article24.PROVISIONAL_ARREST,
                    Article25And27.ASSISTANCE,
                    Article25And27.URGENT_ASSISTANCE,
                    Article26.RULES,
                    Article29.RULES,
                    Article30.RULES,
                    Article31.RULES,
                    Article33.RULES,
                    Article34.RULES,
                    SecondProtocolArticle6.RULES,
                    SecondProtocolArticle7.RULES,
                    SecondProtocolArticle8.RULES,
                    SecondProtocolArticle9.RULES,
                    SecondProtocolArticle10.RULES,
                    SecondProtocolArticle11.RULES,
                    SecondProtocolArticle12.RULES,
                    ProviderDirected.RULES)
            .collect(Collectors.toUnmodifiableMap(MeasureRules::measure, Function.identity()));

    public MeasureRules {
        fields = Stream.concat(fields.stream(), Stream.of(Field.WRITTEN_IN))
                .sorted()
                .toList();
        requires = List.copyOf(requires);
        grounds = List.copyOf(grounds);
    }

    /// @throws IllegalArgumentException for a measure that cannot be asked for
    public static MeasureRules of(RequestedMeasure measure) {
        var rules = ALL.get(measure);
        if (rules == null) {
            throw new IllegalArgumentException("Nobody asks for " + measure);
        }
        return rules;
    }

    /// Every measure that can be asked for, in the order of the law.
    public static List<RequestedMeasure> offered() {
        return Arrays.stream(RequestedMeasure.values()).filter(ALL::containsKey).toList();
    }

    /// What a part of the form asks.
    public List<Field> fields(Field.Section section) {
        return fields.stream().filter(field -> field.section() == section).toList();
    }

    /// The parts of the form, in their order.
    public List<Field.Section> sections() {
        return Arrays.stream(Field.Section.values())
                .filter(section -> !fields(section).isEmpty())
                .toList();
    }

    /// Whether its form asks for identifiers that point at data.
    public boolean asksForIdentifiers() {
        return fields.stream().anyMatch(Field::beforeIdentifiers);
    }

    /// The provision a field serves in this measure.
    public ArticleRef basis(Field field) {
        return requires.stream()
                .filter(element -> element.isServedBy(field))
                .map(RequiredElement::basis)
                .findFirst()
                .orElseGet(() -> own(field));
    }

    /// A letter of Article 29(2) speaks of preservation alone: the same field serves another measure as a whole.
    private ArticleRef own(Field field) {
        var lettered = field.basis().toString().startsWith("ETS185 29(2)");
        return lettered && measure != RequestedMeasure.PRESERVATION ? measure.basis() : field.basis();
    }

    /// Whether it goes to an authority of the other State, which answers on this platform.
    public boolean toAuthority() {
        return addressee != Addressee.Function.SERVICE_PROVIDER && addressee != Addressee.Function.DOMAIN_REGISTRY;
    }
}
