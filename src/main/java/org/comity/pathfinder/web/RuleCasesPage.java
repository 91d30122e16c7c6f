package org.comity.pathfinder.web;

import java.util.List;
import org.comity.pathfinder.RuleBook.Paragraph;

/// The cases that test the paragraphs of one treaty.
public record RuleCasesPage(RulesPage rules, RulesPage.Treaty treaty) {

    public List<Paragraph> tested() {
        return treaty.paragraphs().stream().filter(Paragraph::tested).toList();
    }
}
