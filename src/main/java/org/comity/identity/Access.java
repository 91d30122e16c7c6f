package org.comity.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Decides from one table, `policy/access.txt`, whether somebody may do something with a thing as things
/// stand now. Asked anew for every request; what the table does not allow is not allowed.
public final class Access {

    /// A line of the table.
    ///
    /// @param when circumstances that must all hold; empty for always
    public record Rule(Role role, Matter matter, Action action, Set<Circumstance> when) {

        public Rule {
            when = Set.copyOf(when);
        }

        boolean allows(Set<Role> roles, Matter asked, Action wanted, Set<Circumstance> holding) {
            return matter == asked
                    && action == wanted
                    && (role == Role.VISITOR || roles.contains(role))
                    && holding.containsAll(when);
        }
    }

    private static final int COLUMNS = 4;

    private final List<Rule> rules;

    private Access(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The table the program carries.
    public static Access shipped() {
        try (var file = Access.class.getResourceAsStream("/policy/access.txt")) {
            return read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws IllegalArgumentException naming the first line that has not its form: no node starts with half a policy
    public static Access read(String table) {
        return new Access(table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Access::rule)
                .toList());
    }

    private static Rule rule(String line) {
        var columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("The policy has a line of another form: " + line);
        }
        var when = EnumSet.noneOf(Circumstance.class);
        for (var word : columns[3].strip().split(" +", -1)) {
            if (!word.isEmpty()) {
                when.add(Circumstance.valueOf(word));
            }
        }
        return new Rule(
                Role.valueOf(columns[0].strip()),
                Matter.valueOf(columns[1].strip()),
                Action.valueOf(columns[2].strip()),
                when);
    }

    public List<Rule> rules() {
        return rules;
    }

    /// @param roles of the person; empty for a visitor
    public boolean allows(Set<Role> roles, Action action, Matter matter, Set<Circumstance> holding) {
        return rules.stream().anyMatch(rule -> rule.allows(roles, matter, action, holding));
    }

    public boolean allows(Person person, Action action, Matter matter, Circumstance... holding) {
        return allows(person.roles(), action, matter, Set.of(holding));
    }

    /// Every line that lets a person do something, for telling them.
    public List<Rule> rulesFor(Person person) {
        return rules.stream()
                .filter(rule -> rule.role() == Role.VISITOR || person.is(rule.role()))
                .toList();
    }
}
