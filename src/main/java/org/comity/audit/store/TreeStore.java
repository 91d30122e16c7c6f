package org.comity.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.LogEntry;
import org.comity.audit.proof.MerkleNode;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.VerifierKey;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where entries stand and what the tree hashes to: `audit_leaf`, `audit_node`, `audit_checkpoint`. Readers
/// see only what a checkpoint covers, as a batch and its checkpoint are one transaction.
public final class TreeStore {

    /// The number of the database lock of the one that integrates: "Comity" in ASCII.
    private static final long LOCK = 0x436F6D697479L;

    private final JdbcClient jdbc;

    public TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits until no other node integrates; holds until the transaction ends.
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Takes entries from the queue, in its order. Only while holding the lock.
    public List<PendingEntry> takePending(int most) {
        var taken = jdbc.sql("""
                        select p.seq, e.id, e.commitment from audit_pending p join audit_entry e on e.id = p.entry_id
                        order by p.seq limit ?""")
                .param(most)
                .query((row, _) -> new PendingEntry(
                        row.getLong("seq"),
                        row.getObject("id", UUID.class),
                        new LogEntry(Sha256.ofBytes(row.getBytes("commitment")))))
                .list();
        // By number, not up to the last number: one that is lower may have been committed since.
        jdbc.sql("delete from audit_pending where seq = any (?::bigint[])")
                .param(taken.stream().map(PendingEntry::seq).toArray(Long[]::new))
                .update();
        return taken;
    }

    /// Queues again what someone took from the queue without giving it a place. Only while holding the lock.
    public void requeueEntriesWithoutPlace() {
        jdbc.sql("""
                        insert into audit_pending (entry_id)
                        select e.id from audit_entry e
                        where not exists (select from audit_leaf l where l.entry_id = e.id)
                        order by e.id
                        on conflict do nothing""").update();
    }

    /// Keeps what a batch adds, and the head that covers it.
    public void save(TreeGrowth growth, SignedHead head) {
        var leaves = growth.leaves();
        jdbc.sql("insert into audit_leaf (idx, entry_id) select * from unnest(?::bigint[], ?::uuid[])")
                .param(leaves.stream().map(TreeGrowth.Leaf::index).toArray(Long[]::new))
                .param(leaves.stream().map(TreeGrowth.Leaf::entryId).toArray(UUID[]::new))
                .update();
        var hashes = growth.hashes();
        jdbc.sql("insert into audit_node (level, idx, hash) select * from unnest(?::int[], ?::bigint[], ?::bytea[])")
                .param(hashes.stream().map(hash -> hash.node().level()).toArray(Integer[]::new))
                .param(hashes.stream().map(hash -> hash.node().index()).toArray(Long[]::new))
                .param(hashes.stream().map(hash -> hash.value().bytes()).toArray(byte[][]::new))
                .update();
        save(head);
    }

    public Optional<SignedHead> latestCheckpoint() {
        return jdbc.sql("select note, verifier_key, at from audit_checkpoint order by tree_size desc limit 1")
                .query(TreeStore::head)
                .optional();
    }

    public SignedHead checkpointOf(long size) {
        return jdbc.sql("select note, verifier_key, at from audit_checkpoint where tree_size = ?")
                .param(size)
                .query(TreeStore::head)
                .single();
    }

    public SignedHead earliestCheckpointOver(long leaf) {
        return jdbc.sql("""
                        select note, verifier_key, at from audit_checkpoint where tree_size > ?
                        order by tree_size limit 1""").param(leaf).query(TreeStore::head).single();
    }

    public Optional<Long> leafOf(UUID entryId) {
        return jdbc.sql("select idx from audit_leaf where entry_id = ?")
                .param(entryId)
                .query(Long.class)
                .optional();
    }

    /// The hashes of these nodes.
    ///
    /// @return refuses nodes that were not asked for or that the tree has not
    public Function<MerkleNode, Sha256> hashes(List<MerkleNode> nodes) {
        var found = new HashMap<MerkleNode, Sha256>();
        jdbc.sql("""
                        select level, idx, hash from audit_node
                        where (level, idx) in (select * from unnest(?::int[], ?::bigint[]))""")
                .param(nodes.stream().map(MerkleNode::level).toArray(Integer[]::new))
                .param(nodes.stream().map(MerkleNode::index).toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            new MerkleNode(row.getInt("level"), row.getLong("idx")),
                            Sha256.ofBytes(row.getBytes("hash")));
                });
        return node -> Optional.ofNullable(found.get(node))
                .orElseThrow(() -> new IllegalStateException("The tree has no hash of " + node));
    }

    /// Whether the user of this connection may alter a table of the record, or become one who may.
    public boolean alterableByThisRole() {
        return jdbc.sql("""
                        select bool_or(pg_has_role(relowner, 'MEMBER')
                            or has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER'))
                        from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind = 'r'
                          and relname in ('audit_entry', 'audit_leaf', 'audit_node', 'audit_checkpoint')""").query(Boolean.class).single();
    }

    /// Hashes of one level from a node on, as many as there are of the number asked for.
    public List<Sha256> hashes(MerkleNode first, int number) {
        return jdbc.sql("select hash from audit_node where level = ? and idx >= ? and idx < ? order by idx")
                .param(first.level())
                .param(first.index())
                .param(first.index() + number)
                .query((row, _) -> Sha256.ofBytes(row.getBytes("hash")))
                .list();
    }

    private void save(SignedHead head) {
        jdbc.sql("insert into audit_checkpoint (note, verifier_key, at) values (?, ?, ?)")
                .param(head.note().toString())
                .param(head.verifierKey().toString())
                .param(OffsetDateTime.ofInstant(head.at(), ZoneOffset.UTC))
                .update();
    }

    private static SignedHead head(ResultSet row, int number) throws SQLException {
        var note = SignedNote.parse(row.getString("note"));
        return new SignedHead(
                Checkpoint.parse(note.text()),
                note,
                VerifierKey.parse(row.getString("verifier_key")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
