package org.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Many who write in one section at once: each opens the form, adds a word of their own to what stands there, and
/// saves. Whoever was overtaken must be shown both texts, and begins anew.
public final class Editors {

    private static final Pattern WORD = Pattern.compile("e\\d\\dn\\d{5}");

    private final List<Http> editors;

    /// @param editors signed in, each in a session of their own
    public Editors(List<Http> editors) {
        this.editors = List.copyOf(editors);
    }

    /// What came of it.
    ///
    /// @param kept words whose saving was acknowledged
    /// @param conflicts how often somebody was overtaken, and shown both texts
    public record Written(List<String> kept, int conflicts) {}

    /// Everybody writes at once, each as long as more is wanted.
    ///
    /// @param more asked with the number of words an editor saved
    /// @throws AssertionError when whoever was overtaken is not shown both texts, or an acknowledged word is
    /// missing or stands there twice
    public Written write(String form, IntPredicate more) throws Exception {
        var kept = new ArrayList<String>();
        var conflicts = 0;
        try (var threads = Executors.newFixedThreadPool(editors.size())) {
            var tasks = IntStream.range(0, editors.size())
                    .<Callable<Written>>mapToObj(number -> () -> write(number, form, more))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                kept.addAll(done.get().kept());
                conflicts += done.get().conflicts();
            }
        }
        var there = words(markdown(editors.getFirst().get(form).body())).toList();
        assertThat(there).as("every acknowledged word, once").containsExactlyInAnyOrderElementsOf(kept);
        return new Written(kept, conflicts);
    }

    private Written write(int number, String form, IntPredicate more) {
        var editor = editors.get(number);
        var kept = new ArrayList<String>();
        var conflicts = 0;
        while (more.test(kept.size())) {
            var mine = "e%02dn%05d".formatted(number, kept.size());
            var page = editor.get(form).body();
            var there = markdown(page);
            var fields = new HashMap<>(AProposal.footing(page));
            fields.put("do", "SAVE");
            fields.put("markdown", there.isEmpty() ? mine : there + "\n" + mine);
            var reply = editor.post(form, fields);
            if (reply.status() == 303) {
                kept.add(mine);
            } else {
                assertThat(reply.status()).isEqualTo(422);
                assertBothTexts(reply.body(), words(there).collect(Collectors.toSet()), mine);
                conflicts++;
            }
        }
        return new Written(kept, conflicts);
    }

    /// What one wrote oneself, and at least a word by which one was overtaken.
    private static void assertBothTexts(String page, Set<String> before, String mine) {
        assertThat(page).contains("Somebody else wrote here at the same time", mine);
        assertThat(words(page).filter(word -> !word.equals(mine) && !before.contains(word)))
                .as("words of whoever was faster")
                .isNotEmpty();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private static String markdown(String page) {
        var start = page.indexOf('>', page.indexOf("<textarea")) + 1;
        return page.substring(start, page.indexOf("</textarea>")).strip();
    }
}
