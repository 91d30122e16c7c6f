package org.comity.audit.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

    private static final int SIZE = 70;

    private final Map<MerkleNode, Sha256> nodes = new HashMap<>();
    private final List<Sha256> roots = new ArrayList<>(List.of(MerkleHash.empty()));

    ConsistencyProofTest() {
        var tree = GrowingTree.empty();
        for (var i = 0; i < SIZE; i++) {
            tree.append(MerkleHash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)), nodes::put);
            roots.add(tree.root());
        }
    }

    @Test
    void everyTreeGrewFromEveryEarlierOne() {
        for (var to = 0; to <= SIZE; to++) {
            for (var from = 0; from <= to; from++) {
                assertThat(proof(from, to).proves(roots.get(from), roots.get(to)))
                        .as("from %d to %d", from, to)
                        .isTrue();
            }
        }
    }

    @Test
    void noOtherRootNoAlteredHashAndNoOtherLengthIsProven() {
        var other = Sha256.of(new byte[] {1});
        for (var to = 1; to <= SIZE; to++) {
            for (var from = 1; from < to; from++) {
                var proof = proof(from, to);
                assertThat(proof.proves(other, roots.get(to))).isFalse();
                assertThat(proof.proves(roots.get(from), other)).isFalse();
                for (var i = 0; i < proof.path().size(); i++) {
                    var altered = new ArrayList<>(proof.path());
                    altered.set(i, other);
                    assertThat(new ConsistencyProof(from, to, altered).proves(roots.get(from), roots.get(to)))
                            .as("hash %d from %d to %d", i, from, to)
                            .isFalse();
                }
                var shorter = proof.path().subList(0, proof.path().size() - 1);
                assertThat(new ConsistencyProof(from, to, shorter).proves(roots.get(from), roots.get(to)))
                        .isFalse();
                var longer = new ArrayList<>(proof.path());
                longer.add(other);
                assertThat(new ConsistencyProof(from, to, longer).proves(roots.get(from), roots.get(to)))
                        .isFalse();
            }
        }
    }

    /// The worked example of RFC 6962, section 2.1.3: the proof between 3 and 7 leaves is c, d, g, l;
    /// between 6 and 7 it is i, j, k.
    @Test
    void theExampleOfTheStandard() {
        var c = node(0, 2);
        var d = node(0, 3);
        var g = node(1, 0);
        var l = MerkleHash.node(node(1, 2), node(0, 6));
        assertThat(proof(3, 7).path()).containsExactly(c, d, g, l);
        assertThat(proof(4, 7).path()).containsExactly(l);
        assertThat(proof(6, 7).path()).containsExactly(node(1, 2), node(0, 6), node(2, 0));
    }

    private ConsistencyProof proof(int from, int to) {
        return ConsistencyProof.build(from, to, node -> requireNonNull(nodes.get(node), node::toString));
    }

    private Sha256 node(int level, int index) {
        return requireNonNull(nodes.get(new MerkleNode(level, index)));
    }
}
