package org.comity.requests;

import java.util.concurrent.Callable;
import org.comity.requests.paper.ApprovedPhrases;
import org.comity.web.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `comity phrases`: the digest of the fixed words of every form in every language beside English, and whether
/// somebody approved them. Whoever approves a set enters the digest, their function and the day into
/// `paper/approved-phrases.csv`. Needs no node.
@Command(
        name = "phrases",
        description = "The digests of the fixed words on paper, for whoever approves them.",
        mixinStandardHelpOptions = true)
public class PhrasesCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        ApprovedPhrases.shipped(Messages.ofClassPath()).lines().forEach(out::println);
        out.flush();
        return 0;
    }
}
