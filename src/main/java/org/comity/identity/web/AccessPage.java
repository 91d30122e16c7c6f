package org.comity.identity.web;

import java.util.Arrays;
import java.util.List;
import org.comity.identity.Access.Rule;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// What a person can see and do, line by line of the policy.
public record AccessPage(Person person, List<Rule> rules) {

    /// What the lines are about, in the order of the policy's words.
    public List<Matter> matters() {
        return Arrays.stream(Matter.values())
                .filter(matter -> rules.stream().anyMatch(rule -> rule.matter() == matter))
                .toList();
    }

    public List<Rule> about(Matter matter) {
        return rules.stream().filter(rule -> rule.matter() == matter).toList();
    }

    public List<Circumstance> when(Rule rule) {
        return rule.when().stream().sorted().toList();
    }
}
