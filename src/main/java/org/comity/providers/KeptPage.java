package org.comity.providers;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A page of the directory that its provider keeps, and what it says there now.
///
/// @param since when control of its domain was verified
/// @param confirmedAt when it last said that everything is right
public record KeptPage(
        ClaimId claim, Keeper keeper, Instant since, Optional<Instant> confirmedAt, List<Statement> statements) {

    public KeptPage {
        statements = List.copyOf(statements);
    }

    /// What everyone may read on a point.
    public Optional<Statement> says(Point point) {
        return said(Subject.of(point)).filter(Statement::open);
    }

    /// Whatever the audience: whoever shows it has asked the policy.
    public Optional<Statement> said(Subject subject) {
        return statements.stream()
                .filter(statement -> statement.subject() == subject)
                .findFirst();
    }

    /// What everyone may read.
    public List<Statement> open() {
        return statements.stream().filter(Statement::open).toList();
    }

    /// The companies it names, by State.
    public List<Statement> companies() {
        return statements.stream()
                .filter(statement -> statement.subject() == Subject.ENTITY)
                .toList();
    }

    /// What it calls its services.
    public List<String> services() {
        return said(Subject.SERVICES).filter(Statement::open).stream()
                .flatMap(statement -> Arrays.stream(statement.says().split("\n", -1)))
                .toList();
    }
}
