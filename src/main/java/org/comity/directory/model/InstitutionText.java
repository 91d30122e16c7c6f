package org.comity.directory.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.directory.Stage;

/// What the facts write of an institution, taken apart: `Ministry of Justice (trial, execution)` is the ministry, at
/// trial and for enforcement; `… Curaçao (for Curaçao)` is for that territory.
///
/// What stands in brackets at the end, or before a colon, is a remark if it begins with a small letter; of the remark
/// stage and territory are read, and all of it is kept. Brackets that begin with a capital letter are part of the name.
///
/// @param name as it is shown, the remark left out
/// @param stages one or more; `ALL` alone when nothing is said
/// @param territory empty for the whole State
/// @param remark in the words of the source; empty when there is none
/// @param from the day from which it is named, where the text says one
public record InstitutionText(
        String name, List<Stage> stages, String territory, String remark, Optional<LocalDate> from) {

    private static final Pattern FROM = Pattern.compile("(.+), from (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern REMARK_FIRST = Pattern.compile("(\\p{Ll}[^:]{2,80}): (.+)");
    private static final Pattern REMARK_LAST = Pattern.compile("(.+): (\\p{Ll}.+)");
    /// The closing bracket is missing in some rows.
    private static final Pattern BRACKETS = Pattern.compile("(.+?) \\(([^()]*)\\)?");
    /// The opening bracket is missing in some rows.
    private static final Pattern CLOSED_ONLY = Pattern.compile("([^()]+?) ((?:before|after) [^()]*)\\)");
    private static final Pattern ONLY = Pattern.compile("(.+) (for \\p{Ll}.* only)");
    private static final Pattern AS_NAMED = Pattern.compile("(.+) (as named in the \\p{Lu}\\p{L}+ source)");
    private static final Pattern ADDRESS_OF = Pattern.compile("(the address given there is that of) the (\\p{Lu}.+)");
    private static final Pattern FOR_TERRITORY = Pattern.compile("(?:for|person in) (\\p{Lu}.*)");
    /// Parts of the United Kingdom, which its declaration names without "for".
    private static final Set<String> TERRITORIES = Set.of("Scotland", "England", "Wales", "Northern Ireland");
    private static final Pattern BETWEEN = Pattern.compile(", ");

    private static final Map<Stage, Pattern> STAGES = new EnumMap<>(Map.of(
            Stage.PRE_TRIAL,
            Pattern.compile(
                    "pre-trial|preparatory proceedings|prosecution phase|before (criminal procedure|prosecution)"),
            Stage.TRIAL,
            Pattern.compile("(?<!pre-)\\btrial|after transfer to court"),
            Stage.ENFORCEMENT,
            Pattern.compile("\\bexecution|\\benforcement")));

    public InstitutionText {
        stages = List.copyOf(stages);
    }

    /// @param institution as the facts write it
    public static InstitutionText read(String institution) {
        var name = institution.strip();
        var remarks = new ArrayList<String>();
        var from = Optional.<LocalDate>empty();
        var territory = "";

        var dated = FROM.matcher(name);
        if (dated.matches()) {
            name = dated.group(1);
            from = Optional.of(LocalDate.parse(dated.group(2)));
        }
        for (var pattern : List.of(REMARK_FIRST, ADDRESS_OF)) {
            var first = pattern.matcher(name);
            if (first.matches()) {
                remarks.add(first.group(1));
                name = first.group(2);
            }
        }
        for (var pattern : List.of(REMARK_LAST, CLOSED_ONLY, ONLY, AS_NAMED)) {
            var last = pattern.matcher(name);
            if (last.matches()) {
                name = last.group(1);
                remarks.add(last.group(2));
            }
        }
        var brackets = BRACKETS.matcher(name);
        if (brackets.matches()) {
            var within = brackets.group(2);
            territory = territory(within);
            if (!territory.isEmpty() || startsSmall(within)) {
                name = brackets.group(1);
            }
            if (territory.isEmpty() && startsSmall(within)) {
                remarks.add(within);
            }
        }
        var remark = String.join("; ", remarks);
        return new InstitutionText(name, stages(remark), territory, remark, from);
    }

    /// The stages a remark speaks of; `ALL` alone when it speaks of none.
    public static List<Stage> stages(String remark) {
        var named = Arrays.stream(Stage.values())
                .filter(stage -> Optional.ofNullable(STAGES.get(stage))
                        .filter(words -> words.matcher(remark).find())
                        .isPresent())
                .toList();
        return named.isEmpty() ? List.of(Stage.ALL) : named;
    }

    private static String territory(String within) {
        var named = FOR_TERRITORY.matcher(within);
        if (named.matches()) {
            return named.group(1);
        }
        return TERRITORIES.containsAll(List.of(BETWEEN.split(within, -1))) ? within : "";
    }

    private static boolean startsSmall(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}
