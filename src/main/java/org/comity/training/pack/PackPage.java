package org.comity.training.pack;

import java.util.List;
import java.util.regex.Pattern;
import org.comity.profiles.CarefulText;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Question;
import org.comity.training.Translated;
import org.comity.training.model.Shuffled;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.jspecify.annotations.Nullable;

/// A page of a pack, in one language. What is shown of a course is said here; the rest stands in the template.
///
/// @param files style, script and the policy that lets these two in and nothing else
/// @param data what the script knows, as JSON that ends no element of HTML; empty for pages without a script
public record PackPage(CoursePack pack, Language language, Messages messages, PackFiles files, String data) {

    private static final CarefulText TEXT = new CarefulText();
    /// A stick is plugged in where there is no network: an address would lead nowhere, and tell of it if there is one.
    private static final Pattern LINK_AWAY = Pattern.compile("<a href=\"(?!#)[^\"]*\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    public String say(Translated text) {
        return text.in(language);
    }

    /// HTML that is harmless whatever the lesson says, without addresses.
    public String html(Lesson lesson) {
        var html = TEXT.html(say(lesson.markdown()), lesson.id() + "-", text("coursepack.back"));
        return LINK_AWAY.matcher(html).replaceAll("$1");
    }

    public List<Part> parts() {
        return pack.course().parts();
    }

    /// The part before or after another; null where there is none.
    public @Nullable Part beside(Part part, int step) {
        var at = parts().indexOf(part) + step;
        return at < 0 || at >= parts().size() ? null : parts().get(at);
    }

    /// In another order than the right one.
    public List<Question.Item> mixed(Question.Ordering ordering) {
        return Shuffled.items(ordering, pack.id());
    }

    /// The name of the page of answers in this language.
    public String answersPage() {
        return answersPage(language);
    }

    public String coursePage() {
        return coursePage(language);
    }

    static String answersPage(Language language) {
        return "answers-" + language.code() + ".html";
    }

    /// @return where the course begins in a language
    public String coursePage(Language other) {
        return pack.languages().size() == 1 ? "index.html" : "course-" + other.code() + ".html";
    }
}
