package org.comity.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.CustodyLink;
import org.comity.vocabulary.Sha256;

/// Chains of custody that a node would not have written, under the seals of both authorities.
final class AlterationsOfCustody extends Alterations {

    AlterationsOfCustody(APackage made, byte[] right) throws IOException {
        super(made, right);
    }

    @Override
    void alter() {
        chains();
    }

    private void chains() {
        var links = made.custody();
        for (var at = 0; at < links.size(); at++) {
            var number = at + 1;
            var link = links.get(at);
            var without = new ArrayList<>(links);
            without.remove(at);
            if (number < links.size()) {
                chain("without link " + number, without, "link " + number + " is missing");
            }
            var twice = new ArrayList<>(links);
            twice.add(at, link);
            chain("link twice " + number, twice, "after link " + number + " comes another link");
            for (var other : others(link)) {
                var changed = new ArrayList<>(links);
                changed.set(at, other);
                chain(
                        "link changed " + other,
                        changed,
                        number < links.size()
                                ? "link (" + number + "|" + (number + 1) + ") does not follow (link|on nothing)"
                                : "does not follow|does not hold");
            }
        }
        chain("none", List.of(), "no link says that it was sealed");
        chain(
                "sealed nothing",
                again(links, CustodyAct.SEALED, CustodyAct.PASSED_ON),
                "no link says that it was sealed");
        chain("nothing received", again(links, CustodyAct.RECEIVED, CustodyAct.OPENED), "file 1 was received");
        var untaken = again(links, CustodyAct.EXPORTED, CustodyAct.OPENED);
        chain("taken out by nobody", untaken, "the last link does not say who took this copy out");
        var kept = again(links, CustodyAct.HANDED_OVER, CustodyAct.OPENED);
        written("handed over by nobody", made.manifest(), kept, Map.of(), "signature-handover.p7s was added");
        var last = links.getLast();
        var theirs = new ArrayList<>(links.subList(0, links.size() - 1));
        theirs.add(new CustodyLink(
                last.number(),
                last.at(),
                last.act(),
                last.person(),
                "Another Authority",
                last.why(),
                last.subject(),
                last.previous(),
                last.salt()));
        written("taken out by others", made.manifest(), theirs, Map.of(), "Another Authority took this copy out, when");
        chain("sealed twice", again(links, CustodyAct.HANDED_OVER, CustodyAct.SEALED), "two links say");
    }

    private static List<CustodyLink> others(CustodyLink link) {
        return List.of(
                new CustodyLink(
                        link.number(),
                        link.at().plusSeconds(1),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        "Another",
                        link.authority(),
                        link.why(),
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        "Another",
                        link.why(),
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        "Another",
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        Sha256.of(new byte[2]),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        link.subject(),
                        Sha256.of(new byte[3]),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        link.subject(),
                        link.previous(),
                        "f".repeat(32)));
    }

    /// The chain forged from the beginning, so that every link follows the one before.
    private static List<CustodyLink> again(List<CustodyLink> links, CustodyAct from, CustodyAct to) {
        var chain = new ArrayList<CustodyLink>();
        for (var link : links) {
            chain.add(new CustodyLink(
                    link.number(),
                    link.at(),
                    link.act() == from ? to : link.act(),
                    link.person(),
                    link.authority(),
                    link.why(),
                    link.subject(),
                    chain.isEmpty() ? CustodyLink.NOTHING : chain.getLast().digest(),
                    link.salt()));
        }
        return chain;
    }

    private void chain(String how, List<CustodyLink> links, String says) {
        written("chain, " + how, made.manifest(), links, receipts(), says);
    }
}
