package org.comity.pathfinder;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.QuestionReading;
import org.comity.pathfinder.usecase.ReadingQuestions;
import org.comity.pathfinder.wording.AnswerJson;
import org.comity.pathfinder.wording.AnswerText;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.Assumptions;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactReading;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `comity paths`: answers one question straight from fact files, without a node.
///
/// Exit code 0 with an answer, also when no path exists; 2 with one line for a bad question or bad facts.
@Command(
        name = "paths",
        description = "Which lawful path leads from one State to the data in another.",
        mixinStandardHelpOptions = true)
public class PathsCommand implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "ISO2", description = "The requesting State, such as PT.")
    String from = "";

    @Option(names = "--to", paramLabel = "ISO2", description = "The requested State, such as JP.")
    String to = "";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "The service provider that holds the data, instead of a State. Neither: not known yet.")
    String provider = "";

    @Option(
            names = "--need",
            paramLabel = "NEED",
            description = "preservation, subscriber, traffic, content, domain-registration, live-traffic, live-content,"
                    + " spontaneous, transborder, extradition, provisional-arrest, video-hearing or joint-team.")
    String need = "";

    @Option(
            names = "--penalty-from",
            paramLabel = "YEARS",
            description = "The maximum penalty in the requesting State.")
    String penaltyFrom = "";

    @Option(names = "--penalty-to", paramLabel = "YEARS", description = "The maximum penalty in the requested State.")
    String penaltyTo = "";

    @Option(
            names = "--assume",
            paramLabel = "FILE",
            description = "What if: adherences, withdrawals and entries into force to assume.")
    @Nullable
    Path assumed;

    @Option(
            names = "--offence",
            paramLabel = "CLASS",
            description = "2 to 11 (articles of the Convention), ets189, computer-committed or evidence-only.")
    String offence = "";

    @Option(names = "--risk-of-loss", description = "The data may be lost or changed.")
    boolean riskOfLoss;

    @Option(names = "--emergency", description = "Someone's life or safety is at imminent risk.")
    boolean emergency;

    @Option(
            names = "--asker",
            paramLabel = "WHO",
            description = "police, prosecutor, judge, central-authority or contact-point.")
    String asker = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day on which the law is read (default: today).")
    String asOf = "";

    @Option(names = "--facts", paramLabel = "FOLDER", description = "Fact files to read instead of those shipped.")
    @Nullable
    Path factFolder;

    @Option(names = "--home", paramLabel = "FOLDER", description = "A node's home: its facts are read if it holds any.")
    @Nullable
    Path home;

    @Option(names = "--json", description = "Prints JSON for other programs.")
    boolean json;

    @Spec
    CommandSpec command;

    private final Clock clock;

    public PathsCommand() {
        this(Clock.systemUTC());
    }

    PathsCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        FactReading reading;
        try {
            reading = facts();
        } catch (UncheckedIOException unreadable) {
            return refuse(String.valueOf(unreadable.getMessage()));
        }
        return switch (reading) {
            case FactReading.Accepted accepted -> assume(accepted.facts());
            case FactReading.Refused(var problems) -> refuse("The facts are refused: " + problems.getFirst());
        };
    }

    private FactReading facts() {
        if (factFolder != null) {
            return FactFiles.read(factFolder);
        }
        var kept = home == null ? null : home.resolve("facts");
        return kept != null && FactFiles.present(kept)
                ? FactFiles.read(kept)
                : new FactReading.Accepted(FactFiles.shipped(), 0);
    }

    private int assume(TreatyFacts facts) {
        if (assumed == null) {
            return answer(facts);
        }
        try {
            return switch (Assumptions.read(assumed, facts)) {
                case Assumptions.Reading.Accepted(var assumptions, var changed) -> answer(changed);
                case Assumptions.Reading.Refused(var problems) ->
                    refuse("The assumptions are refused: " + problems.getFirst());
            };
        } catch (IOException unreadable) {
            return refuse("Cannot read the assumptions in " + assumed);
        }
    }

    private int answer(TreatyFacts facts) {
        var wording =
                new Wording(Messages.ofClassPath(), Language.ENGLISH, new StateNames(new CurrentFacts(facts)), facts);
        return switch (new ReadingQuestions(facts, LocalDate.now(clock)).read(form())) {
            case QuestionReading.Understood(var question) -> print(new FindingPaths(facts).find(question), wording);
            case QuestionReading.Refused(var problems) ->
                refuse(problems.stream().map(wording::problem).collect(Collectors.joining(" ")));
        };
    }

    private int print(Answer answer, Wording wording) {
        if (json) {
            out().println(JsonMapper.shared().writeValueAsString(AnswerJson.of(answer, wording, wording)));
        } else {
            out().print(AnswerText.of(answer, wording));
        }
        out().flush();
        return ExitCode.OK;
    }

    private QuestionForm form() {
        var parameters = new LinkedHashMap<String, String[]>();
        Map.ofEntries(
                        Map.entry(QuestionForm.FROM, from),
                        Map.entry(QuestionForm.TO, to),
                        Map.entry(QuestionForm.PROVIDER, provider),
                        Map.entry(QuestionForm.NEED, need),
                        Map.entry(QuestionForm.OFFENCE, offence),
                        Map.entry(QuestionForm.PENALTY_FROM, penaltyFrom),
                        Map.entry(QuestionForm.PENALTY_TO, penaltyTo),
                        Map.entry(QuestionForm.RISK_OF_LOSS, String.valueOf(riskOfLoss)),
                        Map.entry(QuestionForm.EMERGENCY, String.valueOf(emergency)),
                        Map.entry(QuestionForm.ASKER, asker),
                        Map.entry(QuestionForm.AS_OF, asOf))
                .forEach((field, value) -> parameters.put(field, new String[] {value}));
        return QuestionForm.ofParameters(parameters);
    }

    private int refuse(String line) {
        command.commandLine().getErr().println("comity: " + line.replace('\n', ' '));
        return ExitCode.USAGE;
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }
}
