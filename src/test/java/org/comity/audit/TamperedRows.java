package org.comity.audit;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of the log altered by someone who owns the database, in a way drawn from a seed. The caller rolls back.
final class TamperedRows {

    private final JdbcClient jdbc;
    private final Random random;
    private final int size;
    private final List<Long> earlierSizes;

    TamperedRows(JdbcClient jdbc, Random random, int size, List<Long> earlierSizes) {
        this.jdbc = jdbc;
        this.random = random;
        this.size = size;
        this.earlierSizes = earlierSizes;
    }

    /// @return what was done
    String tamper() {
        jdbc.sql("set local session_replication_role = replica").update();
        while (true) {
            var sql = switch (random.nextInt(6)) {
                case 0 -> change();
                case 1 -> delete();
                case 2 -> insert();
                case 3 -> reorder();
                case 4 -> truncate();
                default -> rollBack();
            };
            var touched = 0;
            for (var statement : sql.split(";")) {
                touched += jdbc.sql(statement).update();
            }
            if (touched > 0) {
                return sql;
            }
        }
    }

    private String change() {
        var byteAt = random.nextInt(32);
        var flipped = "set_byte(%s, " + byteAt + ", get_byte(%s, " + byteAt + ") # " + (1 << random.nextInt(8)) + ")";
        return switch (random.nextInt(8)) {
            case 0 -> "update audit_entry set statement = replace(statement, 'PT-JP-', 'PT-FR-') where " + anyEntry();
            case 1 -> "update audit_entry set salt = " + flipped.formatted("salt", "salt") + " where " + anyEntry();
            case 2 ->
                "update audit_entry set commitment = " + flipped.formatted("commitment", "commitment") + " where "
                        + anyEntry();
            case 3 -> "update audit_leaf set entry_id = gen_random_uuid() where idx = " + anyLeaf();
            case 4 -> "update audit_node set hash = " + flipped.formatted("hash", "hash") + " where " + anyNode();
            case 5 ->
                "update audit_checkpoint set note = replace(note, split_part(note, E'\\n', 3), '" + "A".repeat(43)
                        + "=') where " + anyCheckpoint();
            case 6 ->
                "update audit_checkpoint set note = overlay(note placing 'AAAA' from length(note) - "
                        + (6 + random.nextInt(60)) + ") where " + anyCheckpoint();
            default -> "update audit_checkpoint set verifier_key = replace(verifier_key, 'example', 'elsewhere')";
        };
    }

    private String delete() {
        return switch (random.nextInt(4)) {
            case 0 -> "delete from audit_entry where " + anyEntry();
            case 1 -> "delete from audit_leaf where idx = " + anyLeaf();
            case 2 -> "delete from audit_node where " + anyNode();
            default -> "delete from audit_checkpoint where tree_size = " + size;
        };
    }

    private String insert() {
        var forged = "insert into audit_entry (id, recorded_at, statement, salt, commitment)"
                + " select gen_random_uuid(), recorded_at, statement, sha256(salt), sha256(commitment) from audit_entry"
                + " where " + anyEntry();
        var last = "(select id from audit_entry e where not exists"
                + " (select from audit_leaf l where l.entry_id = e.id) limit 1)";
        var at = anyLeaf();
        return switch (random.nextInt(4)) {
            case 0 -> forged + "; insert into audit_leaf (idx, entry_id) values (" + size + ", " + last + ")";
            case 1 ->
                forged + "; update audit_leaf set idx = idx + 1000001 where idx >= " + at
                        + "; update audit_leaf set idx = idx - 1000000 where idx > 1000000"
                        + "; insert into audit_leaf (idx, entry_id) values (" + at + ", " + last + ")";
            case 2 ->
                "insert into audit_node (level, idx, hash) select level, idx + " + (size + random.nextInt(9000))
                        + ", hash from audit_node where " + anyNode();
            default ->
                "insert into audit_checkpoint (note, verifier_key, at) select replace(note, E'\\n' || tree_size ||"
                        + " E'\\n', E'\\n' || (tree_size + " + (1 + random.nextInt(5))
                        + ") || E'\\n'), verifier_key, at"
                        + " from audit_checkpoint where tree_size = " + size;
        };
    }

    private String reorder() {
        var one = anyLeaf();
        var other = (one + 1 + random.nextInt(size - 1)) % size;
        return switch (random.nextInt(3)) {
            case 0 ->
                "update audit_leaf set idx = idx + 1000000 where idx in (" + one + ", " + other + ")"
                        + "; update audit_leaf set idx = case idx - 1000000 when " + one + " then " + other + " else "
                        + one
                        + " end where idx >= 1000000";
            case 1 ->
                "update audit_node n set hash = o.hash from audit_node o where n.level = 0 and o.level = 0 and n.idx"
                        + " + o.idx = " + (one + other) + " and n.idx in (" + one + ", " + other + ")";
            default ->
                "update audit_entry e set (statement, salt) = (select o.statement, o.salt from audit_entry o join"
                        + " audit_leaf l on l.entry_id = o.id where l.idx = " + other + ") where " + anyEntry(one);
        };
    }

    private String truncate() {
        var from = anyLeaf();
        return switch (random.nextInt(4)) {
            case 0 -> "delete from audit_leaf where idx >= " + from;
            case 1 -> "delete from audit_node where level = 0 and idx >= " + from;
            case 2 -> "delete from audit_entry where id in (select entry_id from audit_leaf where idx >= " + from + ")";
            default -> "delete from audit_node";
        };
    }

    /// Everything as it was at an earlier checkpoint: the rows themselves show nothing.
    private String rollBack() {
        var then = earlierSizes.get(random.nextInt(earlierSizes.size()));
        return "delete from audit_entry where id in (select entry_id from audit_leaf where idx >= " + then + ")"
                + "; delete from audit_leaf where idx >= " + then
                + "; delete from audit_node where idx >= (" + then + "::bigint >> level)"
                + "; delete from audit_checkpoint where tree_size > " + then;
    }

    private String anyEntry() {
        return anyEntry(anyLeaf());
    }

    private static String anyEntry(int leaf) {
        return "id = (select entry_id from audit_leaf where idx = " + leaf + ")";
    }

    private String anyNode() {
        return "(level, idx) = (select level, idx from audit_node order by level, idx offset "
                + random.nextInt(2 * size - 20) + " limit 1)";
    }

    private String anyCheckpoint() {
        return "tree_size = (select tree_size from audit_checkpoint order by tree_size offset "
                + random.nextInt(earlierSizes.size() + 1) + " limit 1)";
    }

    private int anyLeaf() {
        return random.nextInt(size);
    }
}
