package org.comity.profiles.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.TreeMap;

/// `comity soak documents [MINUTES]`: reads mutated documents, by seeds that go on, until the time is over or one
/// answers with something else than rows or a refusal; prints its seed.
public final class DocumentSoak {

    private static final byte[] WORD = AWordFile.ordinary()
            .anotherTable()
            .row("Article", "Law", "Comments")
            .row("Articles 2 to 6", "Penal Code, art. 1\nWords.", "Note")
            .rowGoingOn(1, "Art. 9 para 1 a", "", "")
            .bytes();
    private static final byte[] TABLE = ("state,article,act,provision,penalty,from,to,text_language,text,note,source,"
                    + "standing,identifier\nPT,ETS185 16,Act,\"art. 1, 2\",,2020-01-01,,pt,\"Two\nlines\",,https://law.example,"
                    + "sourced,ECLI:PT:STJ:2020:1\nPT,17,Act,art. 1,,,,,,,,unverified,\n")
            .getBytes(UTF_8);

    private DocumentSoak() {}

    public static void main(String... arguments) {
        var minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        var seed = System.nanoTime();
        System.out.printf("seed %d: %d minutes%n", seed, minutes);
        var deadline = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        var answers = new TreeMap<String, Long>();
        for (; System.nanoTime() < deadline; seed++) {
            answers.merge("Word file: " + wordFile(seed), 1L, Long::sum);
            answers.merge("table: " + table(seed), 1L, Long::sum);
        }
        answers.forEach((answer, times) -> System.out.printf("%9d %s%n", times, answer));
    }

    /// What reading a mutated Word file answers: `rows`, or why not.
    static String wordFile(long seed) {
        return answer(seed, new Mutations(seed).ofWordFile(WORD));
    }

    static String table(long seed) {
        return answer(seed, new Mutations(seed).ofTable(TABLE));
    }

    private static String answer(long seed, byte[] document) {
        try {
            return switch (AWordFile.read(document)) {
                case Reading.Done done -> done.rows().isEmpty() ? "nothing" : "rows";
                case Reading.Refused(var why) -> why.name();
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            throw new AssertionError("Document of seed " + seed, failed);
        }
    }
}
