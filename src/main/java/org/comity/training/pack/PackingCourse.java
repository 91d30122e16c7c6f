package org.comity.training.pack;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Writes a course as one ZIP whose pages any browser opens from a disk: no network, no module, no further file. The
/// same pack gives the same bytes.
public class PackingCourse {

    /// No file of a pack has a day: it would be another pack tomorrow.
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TemplateEngine templates;
    private final Messages messages;
    private final PackFiles files = PackFiles.shipped();

    public PackingCourse(TemplateEngine templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /// The stream stays open.
    public void write(CoursePack pack, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        if (pack.languages().size() > 1) {
            put(
                    zip,
                    "index.html",
                    page(
                            "training/offlineIndex.jte",
                            page(pack, pack.languages().getFirst())));
        }
        for (var language : pack.languages()) {
            var page = page(pack, language);
            var known = new PackPage(pack, language, messages, files, PackData.of(page));
            put(zip, page.coursePage(), page("training/offlineCourse.jte", known));
            put(zip, page.answersPage(), page("training/offlineAnswers.jte", page));
        }
        zip.finish();
    }

    private PackPage page(CoursePack pack, Language language) {
        return new PackPage(pack, language, messages, files, "");
    }

    private String page(String template, PackPage page) {
        var output = new StringOutput();
        templates.render(template, page, output);
        return output.toString();
    }

    private static void put(ZipOutputStream zip, String name, String page) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DAY);
        zip.putNextEntry(entry);
        zip.write(page.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
