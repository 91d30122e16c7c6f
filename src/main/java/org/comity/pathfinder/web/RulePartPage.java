package org.comity.pathfinder.web;

/// The rules of the measures under one heading.
public record RulePartPage(RulesPage rules, RulesPage.Part part) {}
