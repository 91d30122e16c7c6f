package org.comity.audit.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    /// Leaves and roots of the reference tests of Certificate Transparency.
    private static final List<byte[]> REFERENCE_LEAVES = IntStream.range(0, 8)
            .mapToObj(
                    List.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")::get)
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final int LARGEST = 130;

    private final Map<MerkleNode, Sha256> nodes = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootsAreThoseOfTheReferenceTree(int size, String root) {
        var tree = GrowingTree.empty();
        REFERENCE_LEAVES.stream().limit(size).map(MerkleHash::leaf).forEach(leaf -> tree.append(leaf, nodes::put));

        assertThat(tree.root().hex()).isEqualTo(root);
        assertThat(tree.size()).isEqualTo(size);
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAndNoOtherLeafIs() {
        var leaves = leaves(LARGEST);
        var tree = GrowingTree.empty();
        for (var size = 1; size <= LARGEST; size++) {
            tree.append(leaves.get(size - 1), nodes::put);
            for (var index = 0; index < size; index++) {
                var proof = InclusionProof.build(index, size, this::hashOf);

                assertThat(proof.rootFrom(leaves.get(index))).contains(tree.root());
                assertThat(proof.rootFrom(leaves.get((index + 1) % LARGEST))).isNotEqualTo(Optional.of(tree.root()));
            }
        }
    }

    @Test
    void aProofNeedsOnlyTheCompleteSubtreesItNames() {
        var tree = grow(LARGEST);
        for (var index = 0; index < LARGEST; index++) {
            var needed = new HashMap<MerkleNode, Sha256>();
            InclusionProof.nodesFor(index, LARGEST).forEach(node -> needed.put(node, hashOf(node)));

            var proof = InclusionProof.build(index, LARGEST, node -> requireNonNull(needed.get(node)));

            assertThat(needed).hasSizeLessThan(16);
            assertThat(proof.rootFrom(leaves(LARGEST).get(index))).contains(tree.root());
        }
    }

    @Test
    void aTreeResumedAtAnySizeGrowsOnAlike() {
        var whole = grow(LARGEST);
        for (var size = 0; size <= LARGEST; size++) {
            var resumed = GrowingTree.resume(size, this::hashOf);
            leaves(LARGEST).subList(size, LARGEST).forEach(leaf -> resumed.append(leaf, (_, _) -> {}));

            assertThat(resumed.root()).isEqualTo(whole.root());
        }
    }

    @Test
    void aProofForAnotherPlaceOrSizeOrWithAnotherHashProvesNothing() {
        var root = grow(7).root();
        var proof = InclusionProof.build(4, 7, this::hashOf);
        var leaf = leaves(7).get(4);

        for (var index = 0; index < 7; index++) {
            var elsewhere = new InclusionProof(index, 7, proof.path());
            assertThat(elsewhere.rootFrom(leaf).filter(root::equals).isPresent())
                    .isEqualTo(index == 4);
        }
        for (var i = 0; i < proof.path().size(); i++) {
            var path = new ArrayList<>(proof.path());
            path.set(i, leaf);
            assertThat(new InclusionProof(4, 7, path).rootFrom(leaf)).isNotEqualTo(Optional.of(root));
            path.remove(i);
            assertThat(new InclusionProof(4, 7, path).rootFrom(leaf)).isEmpty();
        }
    }

    @Test
    void aLeafOutsideTheTreeHasNoProof() {
        assertThatThrownBy(() -> new InclusionProof(7, 7, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InclusionProof(-1, 7, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private Sha256 hashOf(MerkleNode node) {
        return requireNonNull(nodes.get(node), node::toString);
    }

    private GrowingTree grow(int size) {
        var tree = GrowingTree.empty();
        leaves(size).forEach(leaf -> tree.append(leaf, nodes::put));
        return tree;
    }

    private static List<Sha256> leaves(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> MerkleHash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }
}
