package org.comity.media.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.comity.media.model.CaptionsRefused.Problem;
import org.comity.media.model.CaptionsRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Captions are read strictly, and what is wrong is told by its line.
class VttReaderTest {

    private static final String HEAD = "WEBVTT\n\n00:01.000 --> 00:02.000";

    private static Captions read(String vtt) throws CaptionsRefused {
        return VttReader.read(vtt.getBytes(UTF_8));
    }

    private static List<Problem> problems(byte[] vtt) {
        try {
            VttReader.read(vtt);
            return List.of();
        } catch (CaptionsRefused refused) {
            return refused.problems();
        }
    }

    private static List<Problem> problems(String vtt) {
        return problems(vtt.getBytes(UTF_8));
    }

    @Test
    void isWrittenInOneFormWhateverItCameIn() throws CaptionsRefused {
        var came = """
                \uFEFFWEBVTT - made by hand
                Kind: captions

                NOTE nobody reads
                this

                STYLE
                ::cue { background: url(https://evil.example/) }

                REGION
                id:fred

                1
                00:01.000 --> 00:00:03.500 align:start region:fred line:0
                <v.loud Prosecutor>Good <c.red>morning</c>, <i>all
                of</i> you &amp; yours</v>

                00:00:02.000 --> 00:00:04.000
                <00:00:02.500>A <ruby>word<rt>way</rt></ruby> more
                """.replace("\n", "\r\n");

        assertThat(read(came).written()).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:03.500 align:start line:0
                <v Prosecutor>Good morning, <i>all</i></v>
                <v Prosecutor><i>of</i> you &amp; yours</v>

                00:00:02.000 --> 00:00:04.000
                A wordway more
                """);
    }

    @Test
    void severalSpeakersInOneCueAreToldApart() throws CaptionsRefused {
        var cue = read(HEAD + "\n- <v A>Yes.</v> <v B>No.\n").cues().getFirst();

        assertThat(cue.lines())
                .extracting(line -> line.speaker() + ":" + line.text())
                .containsExactly(":-", "A:Yes.", "B:No.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void linesEndAsTheyEnd(String ending) throws CaptionsRefused {
        assertThat(read((HEAD + "\nOne\ntwo\n\n00:02.000 --> 00:03.000\nthree").replace("\n", ending))
                        .cues())
                .extracting(Cue::text)
                .containsExactly("One two", "three");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <html>                                                       | 1 HEADER
            WEBVTTX                                                      | 1 HEADER
            webvtt                                                       | 1 HEADER
            WEBVTT                                                       | 0 NOTHING
            WEBVTT~~NOTE only                                            | 0 NOTHING
            WEBVTT~~00:01.000 --> 00:02.000                              | 3 EMPTY
            WEBVTT~~00:01,000 --> 00:02,000~a                            | 3 TIME
            WEBVTT~~0:01.000 --> 0:02.000~a                              | 3 TIME
            WEBVTT~~00:61.000 --> 00:62.000~a                            | 3 TIME
            WEBVTT~~00:01.000-->00:02.000~a                              | 3 TIME
            WEBVTT~~-00:01.000 --> 00:02.000~a                           | 3 TIME
            WEBVTT~~9999:00:01.000 --> 9999:00:02.000~a                  | 3 TIME
            WEBVTT~~only words~more                                      | 3 TIME
            WEBVTT~~00:02.000 --> 00:01.000~a                            | 3 ENDS_FIRST
            WEBVTT~~00:02.000 --> 00:02.000~a                            | 3 ENDS_FIRST
            WEBVTT~~00:02.000 --> 00:03.000~a~~00:01.000 --> 00:03.000~b | 6 ORDER
            WEBVTT~~00:02.000 --> 00:03.000~a~00:03.000 --> 00:04.000~b  | 5 ARROW
            WEBVTT~~00:01.000 --> 00:02.000 color:red~a                  | 3 SETTING
            WEBVTT~~00:01.000 --> 00:02.000 size:101%~a                  | 3 SETTING
            WEBVTT~~00:01.000 --> 00:02.000 align:start align:end~a      | 3 SETTING
            WEBVTT~~00:01.000 --> 00:02.000~<script>alert(1)</script>    | 4 TAG
            WEBVTT~~00:01.000 --> 00:02.000~<i onclick=x>a</i>           | 4 TAG
            WEBVTT~~00:01.000 --> 00:02.000~<img src=x>                  | 4 TAG
            WEBVTT~~00:01.000 --> 00:02.000~<b><i>a</b></i>              | 4 TAG
            WEBVTT~~00:01.000 --> 00:02.000~<b>never closed              | 4 TAG
            WEBVTT~~00:01.000 --> 00:02.000~a < b                        | 4 TAG
            WEBVTT~~00:01.000 --> 00:02.000~<v>who                       | 4 TAG
            WEBVTT~~00:01.000 --> 00:02.000~<lang en"x>a</lang>          | 4 TAG
            """)
    void whatIsWrongIsToldByItsLine(String vtt, String told) {
        assertThat(problems(vtt.replace('~', '\n')).stream()
                        .map(problem -> problem.line() + " " + problem.reason())
                        .collect(Collectors.joining()))
                .isEqualTo(told);
    }

    @Test
    void everythingWrongIsToldAtOnceUpToABound() {
        var twice = "WEBVTT\n\n00:01.000 --> 00:02.000\n<x>\n\n00:01,5 --> 2\nb\n";
        assertThat(problems(twice)).containsExactly(new Problem(4, Reason.TAG), new Problem(6, Reason.TIME));

        assertThat(problems("WEBVTT\n" + "\n00:0x --> 1\na\n".repeat(10_000))).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202E", "\u2066", "\u200B", "\uFFFD", "\u0007", "\t", "\uE000"})
    void whatNobodyCanSeeIsRefused(String hidden) {
        assertThat(problems(HEAD + "\na" + hidden + "b")).containsExactly(new Problem(4, Reason.CHARACTER));
    }

    @Test
    void directionMarksOfArabicStayAndOtherEncodingsAreTold() throws CaptionsRefused {
        assertThat(read(HEAD + "\nالمادة \u200F29&rlm;").cues().getFirst().text())
                .isEqualTo("المادة \u200F29\u200F");
        assertThat(problems((HEAD + "\nl’été").replace("’", "'").getBytes(ISO_8859_1)))
                .containsExactly(new Problem(4, Reason.ENCODING));
        assertThat(problems((HEAD + "\na").getBytes(java.nio.charset.StandardCharsets.UTF_16)))
                .extracting(Problem::reason)
                .containsExactly(Reason.ENCODING);
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItCostsMuch() {
        assertThat(problems(new byte[VttReader.LARGEST + 1])).containsExactly(new Problem(0, Reason.TOO_LARGE));
        assertThat(problems(HEAD + " " + " ".repeat(1_000_000) + "\u2028x\na"))
                .containsExactly(new Problem(3, Reason.TIME));
        assertThat(problems(HEAD + "\n" + "a".repeat(8_001))).containsExactly(new Problem(4, Reason.TOO_LONG));
        assertThat(problems(HEAD + "\n" + "<i>".repeat(2_000))).containsExactly(new Problem(4, Reason.TAG));
        assertThat(problems(HEAD + "\n" + "a\n".repeat(21))).containsExactly(new Problem(24, Reason.TOO_LONG));
        assertThat(problems("WEBVTT\n" + "\n00:01.000 --> 00:02.000\na\n".repeat(20_001)))
                .extracting(Problem::reason)
                .containsExactly(Reason.TOO_MANY);
    }

    /// Pieces of captions and of attacks in any order: refused or harmless, and what is kept reads the same again.
    @Test
    void whateverComesIsRefusedOrHarmless() throws CaptionsRefused {
        var pieces = List.of(
                "WEBVTT",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                "00:01.000 --> 00:02.000",
                "00:00:01.500 --> 01:00:00.000 line:0",
                " --> ",
                "<v Ann>",
                "</v>",
                "<i>",
                "</i>",
                "<b>",
                "<lang ar>",
                "</lang>",
                "<c.x>",
                "</c>",
                "<script>",
                "&lt;",
                "&amp;lt;",
                "&",
                "<",
                ">",
                "NOTE",
                "STYLE",
                "word",
                " ",
                "\u2028",
                "é",
                "مادة",
                "\u0000",
                "x".repeat(99));
        var random = new SplittableRandom(20261126);
        var taken = 0;
        for (var round = 0; round < 60_000; round++) {
            var text = new StringBuilder(round % 4 == 0 ? "" : "WEBVTT\n\n00:01.000 --> 00:02.000\n");
            for (var i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (problems(text.toString()).isEmpty()) {
                taken++;
                var written = read(text.toString()).written();
                assertThat(read(written).written()).as(text.toString()).isEqualTo(written);
                assertThat(written.replaceAll("</?[ibu]>|<v [^<>]*>|</v>|<lang [A-Za-z0-9-]+>|</lang>|-->", ""))
                        .as(text.toString())
                        .doesNotContain("<", ">");
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    /// Bytes changed here and there in a good file.
    @Test
    void aChangedByteIsRefusedOrHarmless() throws CaptionsRefused {
        var good = (HEAD + " align:start\n<v Ann>Good <i>morning</i> &amp; مرحبا</v>\n\n00:02.000 --> 00:03.000\nb\n")
                .getBytes(UTF_8);
        var random = new SplittableRandom(7);
        for (var round = 0; round < 20_000; round++) {
            var changed = Arrays.copyOf(good, good.length - random.nextInt(3));
            for (var i = random.nextInt(3); i >= 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            if (problems(changed).isEmpty()) {
                var written = VttReader.read(changed).written();
                assertThat(read(written).written()).isEqualTo(written);
            }
        }
        assertThat(problems(good)).isEmpty();
    }

    @Test
    void aTypedTranscriptKeepsItsParagraphsAndItsSpeakers() throws CaptionsRefused {
        var typed = TypedTranscript.read(
                "[0:05] Chair: Welcome.\nAll of you.\n\n\n[12:34] We begin <now> & here.\n\n[1:02:03] Judge: Why?\n"
                        .getBytes(UTF_8));

        assertThat(Transcript.ofTyped(typed).paragraphs())
                .extracting(one -> one.second() + " " + one.speaker() + "|" + one.text())
                .containsExactly("5 Chair|Welcome. All of you.", "754 |We begin <now> & here.", "3723 Judge|Why?");
        assertThat(read(typed.written())).isEqualTo(typed);
    }

    @Test
    void aTypedTranscriptWithoutTimesIsRefusedByLine() {
        assertThatThrownBy(() -> TypedTranscript.read("[0:05] a\n\nwithout\n\n[0:03] b\n\n[0:09]".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        CaptionsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new Problem(3, Reason.TIME),
                                        new Problem(5, Reason.ORDER),
                                        new Problem(7, Reason.EMPTY)));
    }

    @Test
    void paragraphsBeginWithAnotherSpeakerOrAPause() throws CaptionsRefused {
        var captions = read("""
                WEBVTT

                00:01.000 --> 00:02.000
                <v A>One

                00:02.000 --> 00:03.000
                <v A>two.

                00:02.500 --> 00:04.000
                <v B>Three.

                00:12.000 --> 00:13.000
                <v B>Four.
                """);

        var paragraphs = Transcript.of(captions).paragraphs();
        assertThat(paragraphs)
                .extracting(one -> one.second() + " " + one.speaker() + ": " + one.text())
                .containsExactly("1 A: One two.", "2 B: Three.", "12 B: Four.");
        assertThat(paragraphs.stream().flatMap(one -> one.pieces().stream()).filter(Transcript.Piece::first))
                .extracting(Transcript.Piece::anchor)
                .containsExactly("t1", "t2", "t12");
    }
}
