package org.comity.audit;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.audit.proof.Statement;

/// An act and what is said about it: references, authorities, digests. The salted commitment to it becomes public, the
/// text itself stays in the database, unsealed: no narrative, no target, no identifier of a case belongs here.
///
/// @param statement `act` among its fields, such as `request.sent`
public record AuditEntry(Statement statement) {

    /// @throws IllegalArgumentException unless the act reads like `request.sent`
    public AuditEntry {
        var act = statement.fields().get(Statement.ACT);
        if (act == null || !act.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*") || act.length() > 80) {
            throw new IllegalArgumentException("An act reads like 'request.sent', not '" + act + "'");
        }
    }

    public static AuditEntry of(String act) {
        return of(act, new TreeMap<>());
    }

    /// @param details as [Statement] allows them
    public static AuditEntry of(String act, SortedMap<String, String> details) {
        return new AuditEntry(with(details, Statement.ACT, act));
    }

    public AuditEntry with(String name, String text) {
        return new AuditEntry(with(statement.fields(), name, text));
    }

    public String act() {
        return statement.field(Statement.ACT).orElseThrow();
    }

    /// The entry with the time of the act, unless it already says one.
    AuditEntry at(Instant now) {
        return statement.field(Statement.AT).isPresent() ? this : with(Statement.AT, now.toString());
    }

    private static Statement with(Map<String, String> details, String name, String text) {
        var fields = new TreeMap<>(details);
        fields.put(name, text);
        return new Statement(fields);
    }
}
