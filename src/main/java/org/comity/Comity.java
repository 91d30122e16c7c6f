package org.comity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.comity.audit.LogCommand;
import org.comity.audit.VerifyCommand;
import org.comity.audit.WitnessCommand;
import org.comity.certificates.CertificateFiles;
import org.comity.certificates.CertificatesCommand;
import org.comity.children.ChildrenAsFiles;
import org.comity.evidence.DigestCommand;
import org.comity.evidence.EvidenceFiles;
import org.comity.guides.GuidesCommand;
import org.comity.guides.ShippedGuidePages;
import org.comity.help.HelpPagesCommand;
import org.comity.identity.EnrolCommand;
import org.comity.library.CheckPdfCommand;
import org.comity.node.SbomCommand;
import org.comity.node.ServeCommand;
import org.comity.node.SharedProcessors;
import org.comity.pathfinder.PathsCommand;
import org.comity.requests.PhrasesCommand;
import org.comity.seals.SealFiles;
import org.comity.treaties.FactsCommand;
import org.comity.vault.KeysCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The one entrance of the program: every command is listed here and does its own work.
@Command(
        name = "comity",
        description = "Where States cooperate against cybercrime under the Convention on Cybercrime (ETS 185).",
        subcommands = {ServeCommand.class, PathsCommand.class, SbomCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        version = "comity 0.1.0")
public class Comity {

    public static void main(String[] arguments) {
        SharedProcessors.prepare();
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        var errors = new OneLineErrors();
        var database = new NodeDatabase();
        var guides = new ShippedGuidePages(Clock.systemUTC());
        return new CommandLine(new Comity())
                .addSubcommand(new VerifyCommand(
                        Clock.systemUTC(),
                        List.of(
                                new EvidenceFiles(Clock.systemUTC()),
                                new SealFiles(Clock.systemUTC()),
                                new CertificateFiles())))
                .addSubcommand(new FactsCommand(database::facts, Clock.systemUTC()))
                .addSubcommand(new LogCommand(database::record))
                .addSubcommand(new CheckPdfCommand())
                .addSubcommand(new DigestCommand())
                .addSubcommand(new GuidesCommand())
                .addSubcommand(new PhrasesCommand())
                .addSubcommand(new WitnessCommand(Clock.systemUTC(), new SecureRandom()))
                .addSubcommand(new KeysCommand(database.keys(), Clock.systemUTC(), new SecureRandom()))
                .addSubcommand(new CertificatesCommand(new SecureRandom()))
                .addSubcommand(new HelpPagesCommand(
                        database::services, guides, List.of(guides, new ChildrenAsFiles()), Clock.systemUTC()))
                .addSubcommand(new EnrolCommand(database::people, Clock.systemUTC(), new SecureRandom()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors);
    }
}
