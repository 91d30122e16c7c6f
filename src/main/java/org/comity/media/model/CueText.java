package org.comity.media.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.media.model.CaptionsRefused.Reason;
import org.comity.media.model.Cue.Line;
import org.comity.vocabulary.PlainText;

/// Reads the text of a cue (WebVTT, section 4.2.2): `i`, `b`, `u` and `lang` are kept and always closed, speakers are
/// told apart, classes, ruby and times are left out and their words kept. Any other tag is refused.
final class CueText {

    private static final Pattern TAG = Pattern.compile(
            "<(?<end>/?)(?<name>[a-z]{0,4})(?<classes>(?:\\.[^\\s<>.&]{1,40}){0,8})(?:[ \\t](?<rest>[^<>]{0,200}))?>");
    private static final Pattern TIME = Pattern.compile("<(?:\\d{2,3}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}>");
    private static final Pattern ESCAPE = Pattern.compile("&(amp|lt|gt|nbsp|lrm|rlm);");
    private static final Set<String> KEPT = Set.of("i", "b", "u", "lang");
    private static final Set<String> LEFT_OUT = Set.of("c", "ruby", "rt");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final int LONGEST_LINE = 8_000;
    private static final int LONGEST_NAME = 100;
    private static final int DEEPEST = 12;

    /// What is wrong with a text, for whoever knows the line.
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Wrong(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /// A tag that is open: how it is opened again in the next line, and its name.
    private record Open(String name, String opening) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder markup = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private String speaker = "";

    /// Takes one line of the text in.
    void line(String written) throws Wrong {
        if (written.length() > LONGEST_LINE) {
            throw new Wrong(Reason.TOO_LONG);
        }
        reopen();
        var at = 0;
        while (at < written.length()) {
            var next = written.indexOf('<', at);
            var end = next < 0 ? written.length() : next;
            say(unescaped(written.substring(at, end)));
            at = next < 0 ? end : tag(written, next);
        }
        endOfLine();
    }

    /// Everything that was taken in, in its order.
    List<Line> lines() throws Wrong {
        if (open.stream().anyMatch(one -> !one.name().equals("v"))) {
            throw new Wrong(Reason.TAG);
        }
        return List.copyOf(lines);
    }

    private int tag(String written, int at) throws Wrong {
        var time = TIME.matcher(written).region(at, written.length());
        if (time.lookingAt()) {
            return time.end();
        }
        var tag = TAG.matcher(written).region(at, written.length());
        if (!tag.lookingAt()) {
            throw new Wrong(Reason.TAG);
        }
        var rest = tag.group("rest") == null ? "" : tag.group("rest").strip();
        if (tag.group("end").isEmpty()) {
            opened(tag.group("name"), rest);
        } else if (rest.isEmpty() && tag.group("classes").isEmpty()) {
            closed(tag.group("name"));
        } else {
            throw new Wrong(Reason.TAG);
        }
        return tag.end();
    }

    private void opened(String name, String rest) throws Wrong {
        if (open.size() >= DEEPEST) {
            throw new Wrong(Reason.TAG);
        }
        switch (name) {
            case "v" -> speaks(rest);
            case "lang" -> {
                if (!LANGUAGE.matcher(rest).matches()) {
                    throw new Wrong(Reason.TAG);
                }
                open(name, "<lang " + rest + ">");
            }
            default -> {
                if ((!KEPT.contains(name) && !LEFT_OUT.contains(name)) || !rest.isEmpty()) {
                    throw new Wrong(Reason.TAG);
                }
                open(name, KEPT.contains(name) ? "<" + name + ">" : "");
            }
        }
    }

    private void open(String name, String opening) {
        open.push(new Open(name, opening));
        markup.append(opening);
    }

    /// Somebody else speaks: what was said before is a line of its own. A speaker need not be closed.
    private void speaks(String name) throws Wrong {
        var called = unescaped(name);
        visible(called, LONGEST_NAME);
        if (called.isBlank() || open.stream().anyMatch(one -> !one.name().equals("v"))) {
            throw new Wrong(Reason.TAG);
        }
        endOfLine();
        open.clear();
        open.push(new Open("v", ""));
        speaker = called;
    }

    private void closed(String name) throws Wrong {
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            throw new Wrong(Reason.TAG);
        }
        open.pop();
        if (name.equals("v")) {
            endOfLine();
            speaker = "";
        } else if (KEPT.contains(name)) {
            markup.append("</").append(name).append('>');
        }
    }

    private void say(String words) throws Wrong {
        visible(words, LONGEST_LINE);
        text.append(words);
        markup.append(escaped(words));
    }

    private static void visible(String words, int longest) throws Wrong {
        var problem = PlainText.problem(words, longest);
        if (problem.isPresent() || words.indexOf('\t') >= 0) {
            throw new Wrong(
                    problem.filter(PlainText.Problem.TOO_LONG::equals).isPresent()
                            ? Reason.TOO_LONG
                            : Reason.CHARACTER);
        }
    }

    private void reopen() {
        open.descendingIterator().forEachRemaining(one -> markup.append(one.opening()));
    }

    private void endOfLine() {
        var said = text.toString().strip();
        if (!said.isEmpty()) {
            open.stream()
                    .filter(one -> KEPT.contains(one.name()))
                    .forEach(one -> markup.append("</").append(one.name()).append('>'));
            lines.add(new Line(speaker, markup.toString().strip(), said));
        }
        text.setLength(0);
        markup.setLength(0);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String written) {
        return ESCAPE.matcher(written).replaceAll(found -> switch (found.group(1)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "nbsp" -> "\u00A0";
            case "lrm" -> "\u200E";
            default -> "\u200F";
        });
    }
}
